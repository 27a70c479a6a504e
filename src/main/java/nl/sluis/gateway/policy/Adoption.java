package nl.sluis.gateway.policy;

import java.util.List;

/** Whether two privacy officers adopted the matrix that was compiled, for this gateway. */
public sealed interface Adoption {
    /** They did: as this version, and these are their names. */
    record Adopted(long version, List<String> by) implements Adoption {
        public Adopted {
            by = List.copyOf(by);
        }
    }

    /** They did not, for every one of these reasons. Development takes such a matrix, production never. */
    record NotAdopted(List<String> why) implements Adoption {
        public NotAdopted {
            why = List.copyOf(why);
        }
    }
}
