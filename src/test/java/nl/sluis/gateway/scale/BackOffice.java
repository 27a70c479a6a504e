package nl.sluis.gateway.scale;

/** A receiver that takes so many at once, and none while it is away. */
final class BackOffice implements Destination {
    private final Agenda agenda;
    private final Processors desks;
    private final long takes;
    private final long failsAfter;
    private final long awayFrom;
    private final long awayUntil;

    BackOffice(Agenda agenda, Processors desks, long takes, long failsAfter, Away away) {
        this.agenda = agenda;
        this.desks = desks;
        this.takes = takes;
        this.failsAfter = failsAfter;
        this.awayFrom = away.from();
        this.awayUntil = away.until();
    }

    /** From, until: microseconds since the beginning. */
    record Away(long from, long until) {
        static final Away NEVER = new Away(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    @Override
    public void take(Message message, Answer answer) {
        if (isAway()) {
            agenda.after(failsAfter, () -> answer.heard(false));
        } else {
            desks.work(takes, () -> answer.heard(true));
        }
    }

    boolean isAway() {
        return agenda.now() >= awayFrom && agenda.now() < awayUntil;
    }

    /** How long until it is back; nothing when it is there. */
    long backIn() {
        return isAway() ? awayUntil - agenda.now() : 0;
    }
}
