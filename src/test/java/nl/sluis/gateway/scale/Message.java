package nl.sluis.gateway.scale;

/** One message, from the moment its sender calls. */
final class Message {
    final long born;
    final int person;
    final Figures.Role to;
    final int receiver;
    final int region;
    /** Its number among all that were committed. */
    long accepted;

    /** When its sender could have its 202. */
    long committed;

    int failures;
    Message behind;

    /** @param receiver of all in the country, so that each has one number */
    Message(long born, int person, Figures.Role to, int receiver, int region) {
        this.born = born;
        this.person = person;
        this.to = to;
        this.receiver = receiver;
        this.region = region;
    }
}
