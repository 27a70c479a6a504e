package nl.sluis.gateway.reidentification;

/** Why nothing was done; stands in the entry of the attempt beside {@code REIDENT_NOT_APPROVED}. */
enum Refusal {
    UNKNOWN("there is no such request"),
    OVER("the request is over: it is valid for 24 hours"),
    USED("the request was used; each is used once"),
    OWN_REQUEST("nobody approves what they asked themselves"),
    NO_APPROVER("only a privacy officer with a key in people.yaml approves, and no FG"),
    SIGNATURE("the signature is not that of this person over this request"),
    TWO_APPROVALS("two privacy officers approve first, neither of them the asker"),
    ANOTHER_ASKER("who asked performs, and nobody else"),
    NOT_THE_HOLDER("an officer asks about pseudonyms that the own party holds"),
    TOO_MANY("this party has asked as often today as it may");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
