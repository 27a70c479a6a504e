package nl.sluis.gateway.journey;

import java.util.Optional;

/** Where a gateway is killed: each side of each commit, of the send and of the answers. */
enum Point {
    ACCEPT_NOT_COMMITTED("accept: PostgreSQL has not got the commit", Written.Kind.ACCEPT, false),
    ACCEPT_COMMITTED("accept: committed, the node has not heard", Written.Kind.ACCEPT, true),
    ACCEPT_ANSWERED("accept: the sender has its 202", null, false),
    CLAIM_NOT_COMMITTED("claim: PostgreSQL has not got the commit", Written.Kind.CLAIM, false),
    CLAIM_COMMITTED("claim: committed, nothing sent", Written.Kind.CLAIM, true),
    SEND_NOT_TAKEN("send: with the receiver, not taken", null, false),
    SEND_TAKEN("send: taken by the receiver, not answered", null, false),
    SEND_ANSWERED("send: answered by the receiver", null, false),
    MARK_NOT_COMMITTED("mark: PostgreSQL has not got the commit", Written.Kind.MARK, false),
    MARK_COMMITTED("mark: committed, the node has not heard", Written.Kind.MARK, true),
    EVENT_NOT_COMMITTED("event: PostgreSQL has not got the commit", Written.Kind.EVENT, false),
    EVENT_COMMITTED("event: committed, the node has not heard", Written.Kind.EVENT, true),
    CHECKPOINT_NOT_COMMITTED("checkpoint: PostgreSQL has not got the commit", Written.Kind.CHECKPOINT, false),
    CHECKPOINT_COMMITTED("checkpoint: committed, the node has not heard", Written.Kind.CHECKPOINT, true),
    ANY_MOMENT("any moment", null, false);

    private final String words;
    private final Optional<Written.Kind> commit;
    private final boolean committed;

    Point(String words, Written.Kind commit, boolean committed) {
        this.words = words;
        this.commit = Optional.ofNullable(commit);
        this.committed = committed;
    }

    /** The side of that commit. */
    static Point of(Written.Kind kind, boolean committed) {
        for (var point : values()) {
            if (point.commit.filter(kind::equals).isPresent() && point.committed == committed) {
                return point;
            }
        }
        throw new IllegalArgumentException("no point at " + kind);
    }

    @Override
    public String toString() {
        return words;
    }
}
