package nl.sluis.gateway.report.person;

import java.util.List;
import java.util.Optional;

/** What became of a message. */
sealed interface Fate {
    /** The entry that says so, where it is another than that of the message. */
    Optional<Stamp> ended();

    /** It is with the receiver. */
    record Delivered(Stamp when) implements Fate {
        @Override
        public Optional<Stamp> ended() {
            return Optional.of(when);
        }
    }

    /** It was accepted and has not arrived yet. */
    record Waiting() implements Fate {
        @Override
        public Optional<Stamp> ended() {
            return Optional.empty();
        }
    }

    /** It was accepted and stopped on its way; the receiver got nothing. */
    record Stopped(Stop stop, Stamp when) implements Fate {
        @Override
        public Optional<Stamp> ended() {
            return Optional.of(when);
        }
    }

    /** It was refused at once, for these reasons; the receiver got nothing and heard nothing. */
    record Refused(List<Why> reasons) implements Fate {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Optional<Stamp> ended() {
            return Optional.empty();
        }
    }

    /** It was only tried: nothing was to be sent, and nothing was. */
    record Tried(List<Why> against) implements Fate {
        public Tried {
            against = List.copyOf(against);
        }

        @Override
        public Optional<Stamp> ended() {
            return Optional.empty();
        }
    }

    /** A reason, by its code and in words. */
    record Why(String code, String words) {}

    /** How a message ends that does not arrive. */
    enum Stop {
        WITHDRAWN(
                "tegengehouden",
                "Tegengehouden op het moment van afleveren: de toestemming gold niet meer, of er was bezwaar."),
        EXPIRED("verlopen", "Verlopen: het bericht kon niet op tijd worden afgeleverd en is gewist."),
        PARKED("geparkeerd", "Nog niet afgeleverd: een medewerker moet er eerst naar kijken."),
        DISCARDED("vervallen", "Vervallen: twee medewerkers besloten samen om het niet af te leveren.");

        private final String code;
        private final String words;

        Stop(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** As the status of a message is called on the wire. */
        String code() {
            return code;
        }

        String words() {
            return words;
        }
    }
}
