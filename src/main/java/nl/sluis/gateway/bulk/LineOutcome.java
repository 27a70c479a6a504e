package nl.sluis.gateway.cli.bulk;

import java.util.List;

/** What became of a line. */
sealed interface LineOutcome {
    /** The register has it, now or already. */
    record Taken() implements LineOutcome {}

    record Rejected(List<Rejection> why) implements LineOutcome {
        public Rejected {
            why = List.copyOf(why);
        }

        static Rejected because(Rejection why) {
            return new Rejected(List.of(why));
        }
    }

    /** Nothing stands in it. */
    record Empty() implements LineOutcome {}
}
