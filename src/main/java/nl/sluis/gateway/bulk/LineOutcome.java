package nl.sluis.gateway.bulk;

import java.util.List;

/** What became of a line. */
public sealed interface LineOutcome {
    /** The register has it, now or already. */
    record Taken() implements LineOutcome {}

    record Rejected(List<Rejection> why) implements LineOutcome {
        public Rejected {
            why = List.copyOf(why);
        }

        public static Rejected because(Rejection why) {
            return new Rejected(List.of(why));
        }
    }

    /** Nothing stands in it. */
    record Empty() implements LineOutcome {}
}
