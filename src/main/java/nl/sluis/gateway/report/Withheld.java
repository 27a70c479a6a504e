package nl.sluis.gateway.report;

/** What a reader does not see of an entry, and why. It is said of every entry of its kind, whether there is anything or not. */
public enum Withheld {
    ERASED(
            "De inhoud is vernietigd of de bewaartermijn is voorbij.",
            "the body was shredded, or its retention is over"),
    UNREADABLE(
            "De inhoud is niet te openen of klopt niet met het blad.",
            "the body does not open, or is not what its leaf commits to"),
    CONTENT("Een beheerder ziet geen inhoud.", "an operator sees no content"),
    SUBJECT_OF_THE_OTHER(
            "Het pseudoniem waaronder de andere partij de betrokkene kent.",
            "the pseudonym under which the other party knows the person"),
    WHAT_STAYED_WITH_THE_SENDER(
            "Wat bij de afzender bleef: velden die niet zijn verzonden, toestemming en afweging.",
            "what stayed with the sender: fields that were not sent, consent and the weighing");

    private final String dutch;
    private final String english;

    Withheld(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }
}
