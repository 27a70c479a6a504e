package nl.sluis.gateway.policy;

/** What a decision looks at: a closed list, each with its name for people. Rules name them; none of them is an expression. */
public enum Predicate {
    RULE("regel", "Regel", "Rule"),
    NOTHING("niets", "Niets voor deze rol", "Nothing for this role"),
    SENDER_ROLE("rol-afzender", "Rol van de afzender", "Sender's role"),
    RECEIVER_ROLE("rol-ontvanger", "Rol van de ontvanger", "Receiver's role"),
    PURPOSE("doel", "Doel", "Purpose"),
    STATUS("status", "Status van de regel", "Status of the rule"),
    REGION("regio", "Deelname aan de regio", "Part in the region"),
    MUNICIPALITY(
            "gemeente",
            "Regio van de gemeente op de dag van de gebeurtenis",
            "Region of the municipality on the day of the event"),
    SCHEME("regeling", "Regeling", "Scheme"),
    STOP_PART("stop-deel", "Deel van het stopbericht", "Part of the stop message"),
    AGE("leeftijd", "Leeftijd op de dag van de gebeurtenis", "Age on the day of the event"),
    CONSENT("toestemming", "Toestemming", "Consent"),
    REPRESENTATION("vertegenwoordiging", "Wie besliste", "Who decided"),
    OBJECTION("bezwaar", "Bezwaar", "Objection"),
    RESTRICTION("beperking", "Beperking", "Restriction");

    private final String code;
    private final String dutch;
    private final String english;

    Predicate(String code, String dutch, String english) {
        this.code = code;
        this.dutch = dutch;
        this.english = english;
    }

    public String code() {
        return code;
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }
}
