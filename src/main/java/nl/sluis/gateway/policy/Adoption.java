package nl.sluis.gateway.policy;

import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.NoteKey;

/** Whether two privacy officers adopted the matrix that was compiled, for this gateway. */
public sealed interface Adoption {
    /** They did: as this version, with these keys, each under its owner's name. */
    record Adopted(long version, List<NoteKey> by) implements Adoption {
        public Adopted {
            by = List.copyOf(by);
        }

        /** For people. */
        public String names() {
            return by.stream().map(NoteKey::name).collect(Collectors.joining(" and "));
        }
    }

    /** They did not, for every one of these reasons. Development takes such a matrix, production never. */
    record NotAdopted(List<String> why) implements Adoption {
        public NotAdopted {
            why = List.copyOf(why);
        }
    }
}
