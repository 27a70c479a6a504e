package nl.sluis.gateway.console;

import java.util.List;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.Person;

/** A counter behind which there are these calls alone. */
public final class Counters {
    private Counters() {}

    public static Counter answering(ManagementCall... calls) {
        return new Counter(new Calls(List.of(calls)), new RefusedPersons() {
            @Override
            public void named(Person person, String what) {}

            @Override
            public void unknown() {}
        });
    }
}
