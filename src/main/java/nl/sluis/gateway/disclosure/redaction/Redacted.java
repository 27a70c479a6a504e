package nl.sluis.gateway.disclosure.redaction;

/** What came of a free text. */
public sealed interface Redacted {
    /** It may pass in this form. Does not print. */
    record Text(String text) implements Redacted {
        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    /** Nothing of it passes. */
    record Dropped(Why why) implements Redacted {}

    /** Why a text does not pass, in words that hold nothing of it. */
    enum Why {
        TOO_LONG("langer dan de grens"),
        STILL_RECOGNISED("na het vervangen werd nog een persoonsgegeven herkend"),
        UNREADABLE("bevat tekens die niet te lezen zijn");

        private final String dutch;

        Why(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }
}
