package nl.sluis.gateway.journal;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a gateway works with: routes, rules and parties as one.
 *
 * @param setVersion    hash of all of it
 * @param policyHash    hash of the matrix
 * @param bundleVersion which version of the rules was adopted; empty in development, for rules that nobody signed
 * @param adoptedBy     who adopted them
 */
public record ActiveSet(String setVersion, String policyHash, OptionalLong bundleVersion, List<String> adoptedBy) {
    public ActiveSet {
        adoptedBy = List.copyOf(adoptedBy);
    }
}
