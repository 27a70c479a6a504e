package nl.sluis.gateway.routes;

import java.util.List;
import java.util.OptionalLong;
import nl.sluis.gateway.journal.ActiveSet;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.policy.Adoption;

/** What was read at start is the active set, and the log says so: nothing comes in or goes out before. */
record Activation(ActiveSet set) {
    /** @throws nl.sluis.gateway.journal.SetOutdatedException when newer rules were active here */
    static Activation of(ActiveSets sets, SetVersion version, String policyHash, Adoption adoption) {
        var set =
                switch (adoption) {
                    case Adoption.Adopted(var number, var by) ->
                        new ActiveSet(version.value(), policyHash, OptionalLong.of(number), by);
                    case Adoption.NotAdopted ignored ->
                        new ActiveSet(version.value(), policyHash, OptionalLong.empty(), List.of());
                };
        sets.activate(set);
        return new Activation(set);
    }
}
