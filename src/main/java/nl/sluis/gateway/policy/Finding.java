package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.Reason;

/**
 * What a decision found when it looked at one thing. Words of roles, types, purposes and states only: nothing in it is about
 * a person.
 *
 * @param code     why a message is refused that does not pass here
 * @param expected what the rule asks for
 * @param actual   what was found
 */
public record Finding(Reason code, Predicate predicate, String expected, String actual, boolean pass) {
    /** For people, in Dutch: what was looked at, asked for and found. */
    public String dutch() {
        return pass
                ? predicate.dutch() + ": " + actual + "."
                : predicate.dutch() + ": de regel vraagt " + expected + ", gevonden is " + actual + ". " + code.dutch();
    }

    public String english() {
        return pass
                ? predicate.english() + ": " + actual + "."
                : predicate.english() + ": the rule asks for " + expected + ", found is " + actual + ". "
                        + code.english();
    }
}
