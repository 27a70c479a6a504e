package nl.sluis.gateway.message;

/**
 * Why a message was refused: a closed list, free of health. {@code CONSENT_MISSING} also covers an unknown person: to the
 * sender the two look alike. To whom it may be told in full is for the edge to decide ({@link #asToldToSender}).
 */
public enum Reason {
    NO_RULE("Er is geen regel die dit bericht toestaat.", "No rule permits this message."),
    RULE_CONCEPT("De regel voor dit bericht is nog niet vastgesteld.", "The rule for this message is still a concept."),
    CONSENT_MISSING("Er is geen geldige toestemming gevonden.", "No valid consent was found."),
    CONSENT_WITHDRAWN("De toestemming is ingetrokken.", "The consent was withdrawn."),
    CONSENT_EXPIRED("De toestemming is verlopen of nog niet ingegaan.", "The consent has expired or has not begun."),
    OBJECTION("De betrokkene heeft bezwaar gemaakt.", "The person has objected."),
    RESTRICTED("De verwerking is beperkt (AVG art. 18).", "Processing is restricted (GDPR art. 18)."),
    PURPOSE_MISMATCH("Het doel past niet bij de route.", "The purpose does not fit the route."),
    BASIS_NOT_STATUTORY(
            "Voor dit gegeven is geen wettelijke grondslag genoemd.", "No statutory basis is named for this field."),
    SENDER_ROLE("De afzender heeft deze rol niet.", "The sender does not hold this role."),
    RECEIVER_ROLE("De ontvanger heeft geen rol in deze uitwisseling.", "The receiver has no role in this exchange."),
    REGION("Deze uitwisseling is in deze regio niet ingericht.", "This exchange is not set up in this region."),
    REGION_OF_MUNICIPALITY(
            "De gemeente hoort op de dag van de gebeurtenis bij een andere arbeidsmarktregio.",
            "On the day of the event the municipality belongs to another labour market region."),
    UNKNOWN_PARTY("De ontvanger is niet bekend.", "The receiver is not known."),
    SOURCE_MISMATCH(
            "De afzender in het bericht is niet de houder van het certificaat.",
            "The source is not the holder of the certificate."),
    REPRESENTATIVE_MISSING(
            "Wie op deze leeftijd of in deze situatie moet beslissen (een vertegenwoordiger, de betrokkene of beiden), heeft dat niet gedaan.",
            "Whoever has to decide at this age or in this situation (a representative, the person or both) has not."),
    TOKEN_UNREADABLE("Een pseudoniem in het bericht is niet te lezen.", "A pseudonym in the message cannot be read."),
    TRANSFORMATION_FAILED(
            "Een gegeven kon niet volgens het veldplan worden omgezet.",
            "A field could not be transformed as the field plan says."),
    EGRESS_HIT(
            "In het uitgaande bericht staat een gegeven dat daar niet mag staan.",
            "The outgoing message holds something that must not be there."),
    LIMIT("De afzender heeft zijn limiet bereikt.", "The sender has reached its limit."),
    EXPIRED("De bewaartermijn is verstreken.", "The retention period has passed."),
    REIDENT_NOT_APPROVED("De herleiding is niet goedgekeurd.", "The re-identification was not approved.");

    private final String dutch;
    private final String english;

    Reason(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }

    /**
     * The reason as this sender may hear it: only the holder of the consent learns more than that consent is missing, so
     * that nobody else can find out whether a person is known.
     */
    public Reason asToldToSender(boolean senderHoldsConsent) {
        return switch (this) {
            case CONSENT_WITHDRAWN, CONSENT_EXPIRED, OBJECTION, RESTRICTED, REPRESENTATIVE_MISSING ->
                senderHoldsConsent ? this : CONSENT_MISSING;
            default -> this;
        };
    }
}
