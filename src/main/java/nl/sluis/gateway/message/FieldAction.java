package nl.sluis.gateway.message;

/** What a field plan does with a field: a closed vocabulary, each member with its Dutch name for people. */
public sealed interface FieldAction {
    /** How a report names this action, in Dutch. */
    String dutch();

    /** The value as it came; for an identifier that came as a token, the value that the token stands for. */
    record Keep() implements FieldAction {
        @Override
        public String dutch() {
            return "ongewijzigd";
        }
    }

    /** Nothing. */
    record Drop() implements FieldAction {
        @Override
        public String dutch() {
            return "niet verzonden";
        }
    }

    /** A pseudonym that only this receiver, in this scope, can recognise. */
    record Pseudonymise(PseudonymKind kind, PseudonymDomain domain) implements FieldAction {
        @Override
        public String dutch() {
            return "pseudoniem " + kind;
        }
    }

    /**
     * The receiver's own reference: what came as a token is opened, and given to the party that once gave the value.
     * A value that did not come as such a token fails, so it is never the sender's own reference that passes.
     */
    record Translate() implements FieldAction {
        @Override
        public String dutch() {
            return "vertaald naar eigen kenmerk";
        }
    }

    /** A date made coarser. */
    record GeneraliseDate(DatePrecision precision) implements FieldAction {
        @Override
        public String dutch() {
            return "datum vergroofd tot " + precision.dutch();
        }
    }
}
