package nl.sluis.gateway.erasure;

/** Why nothing was destroyed; stands in the entry of the attempt. */
enum Refusal {
    UNKNOWN("there is no such request"),
    OVER("the request is over: it is valid for seven days"),
    DONE("it was done; each request is carried out once"),
    OWN_REQUEST("nobody approves what they asked themselves"),
    NO_APPROVER("only a privacy officer with a key in people.yaml approves, and no FG"),
    SIGNATURE("the signature is not that of this person over this request"),
    TWO_APPROVALS("two privacy officers approve first, neither of them the asker"),
    ANOTHER_ASKER("who asked carries it out, and nobody else"),
    NOT_ALL_PARTIES("an officer of every party whose entries go must be among those who ask and approve"),
    MUST_BE_KEPT("what there is must be kept by law (AVG 17(3)(b)), and this ground does not override that"),
    NOTHING("there is nothing of this person in the log of this party"),
    CHANGED("somebody wrote about this person meanwhile; look at the plan again"),
    TOO_MANY("this party has asked as often today as it may");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
