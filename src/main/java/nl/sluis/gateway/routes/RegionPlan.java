package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Locale;
import nl.sluis.gateway.party.Region;

/**
 * What a region's folder needs for the parties that there are.
 *
 * @param todo what an operator still has to do or to know, one sentence each
 */
public record RegionPlan(Region region, List<DraftForm> forms, List<String> todo) {
    public RegionPlan {
        forms = List.copyOf(forms);
        todo = List.copyOf(todo);
    }

    /** {@code AM17-zaanstreek-waterland}. */
    public String folderName() {
        var name = region.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return region.code() + "-" + name;
    }
}
