package nl.sluis.gateway.erasure;

/** What became of an attempt; each is an entry before anybody hears of it. */
sealed interface Outcome {
    /** Nothing was asked yet: what it would do. */
    record Planned(Plan plan) implements Outcome {}

    /** Asked; it is approved and carried out under the id of the request. */
    record Requested(Request request, Plan plan) implements Outcome {}

    record Approved() implements Outcome {}

    /** @param entries how many have no body any more */
    record Performed(Plan plan, long entries) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
}
