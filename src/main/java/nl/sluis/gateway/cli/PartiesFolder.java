package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.time.Clock;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.party.ConfigurationRefusedException;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Region;

/** The parties and regions of a configuration, read without a gateway. */
final class PartiesFolder {
    private PartiesFolder() {}

    static Parties read(Path config) {
        var settings = OfflineSettings.of(config);
        try {
            return Parties.read(config, config, settings::resolveRequiredPlaceholders, Clock.systemUTC());
        } catch (ConfigurationRefusedException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The region with this code; another word ends the command, and the nearest is named. */
    static Region region(Parties parties, String word) {
        var codes =
                parties.regions().stream().map(region -> region.code().value()).toList();
        return parties.regions().stream()
                .filter(region -> region.code().value().equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException("'" + word
                        + "' is not a region of regions.yaml; did you mean '" + Nearest.to(word, codes) + "'?"));
    }
}
