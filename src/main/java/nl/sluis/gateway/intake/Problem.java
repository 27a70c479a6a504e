package nl.sluis.gateway.intake;

import java.util.List;
import nl.sluis.gateway.message.Reason;

/** The kinds of refusals on the wire (RFC 9457): each has a page in {@code docs/problems}. */
enum Problem {
    UNREADABLE_REQUEST(
            400, "onleesbaar-verzoek", "Het verzoek is niet te lezen", "Dit is geen HTTP-verzoek dat wij aannemen."),
    INVALID(
            400,
            "ongeldig-bericht",
            "Het bericht is niet geldig",
            "Het bericht is niet verwerkt. Alle fouten staan in 'fouten'."),
    UNKNOWN_CERTIFICATE(
            401,
            "onbekend-certificaat",
            "Het certificaat is niet bekend",
            "Het OIN in dit certificaat hoort niet bij een partij van deze uitwisseling."),
    REVOKED_CERTIFICATE(
            401,
            "ingetrokken-certificaat",
            "Het certificaat is ingetrokken of verlopen",
            "De uitgever heeft dit certificaat ingetrokken, of het is verlopen. Het verzoek is niet gelezen."),
    NO_CONSENT(
            403,
            "geen-toestemming",
            "Het bericht is niet doorgegeven",
            "De regel voor dit bericht vraagt toestemming."),
    OBJECTION(
            403,
            "bezwaar-of-beperking",
            "Het bericht is niet doorgegeven",
            "Een bezwaar of een beperking van de verwerking houdt dit bericht tegen."),
    NO_RULE(403, "geen-regel", "Het bericht is niet doorgegeven", "Geen regel staat dit bericht toe."),
    NO_RECEIVER(
            403,
            "geen-ontvanger",
            "Het bericht is niet doorgegeven",
            "De ontvanger doet in deze regio niet mee aan deze uitwisseling."),
    OTHER_REGION(
            403,
            "andere-regio",
            "Het bericht is niet doorgegeven",
            "De gemeente hoort op de dag van dit bericht bij een andere arbeidsmarktregio."),
    NOT_THE_SENDER(
            403,
            "niet-de-afzender",
            "Het bericht is niet doorgegeven",
            "De houder van het certificaat mag dit bericht niet zo versturen."),
    NOT_TRANSFORMED(
            403,
            "niet-omgezet",
            "Het bericht is niet doorgegeven",
            "Het bericht kon niet worden omgezet in wat de ontvanger mag zien."),
    NOT_PERMITTED(403, "niet-toegestaan", "Het verzoek is niet uitgevoerd", "Dit is nu niet toegestaan."),
    NOT_FOUND(404, "niet-gevonden", "Niet gevonden", "Hier is niets, of niets voor u."),
    METHOD(405, "methode-niet-toegestaan", "Deze methode kan hier niet", "De kop 'Allow' noemt wat hier kan."),
    OTHER_CONTENT(
            409,
            "andere-inhoud",
            "Dit kenmerk is al gebruikt",
            "Een bericht met deze 'source' en 'id' is eerder aangenomen, met een andere inhoud."),
    TOO_LARGE(413, "te-groot", "Het bericht is te groot", "Het bericht is niet gelezen."),
    CONTENT_TYPE(
            415,
            "verkeerd-formaat",
            "Dit formaat nemen wij niet aan",
            "Stuur JSON in UTF-8, zonder compressie, met het juiste Content-Type."),
    LIMIT(
            429,
            "limiet-bereikt",
            "Uw limiet voor vandaag is bereikt",
            "U heeft vandaag zoveel verschillende personen genoemd als u mag. Naar dit bericht is niet gekeken."),
    TOO_FAST(
            429,
            "te-veel-verzoeken",
            "U stuurt sneller dan u mag",
            "Het verzoek is niet gelezen. Stuur het later opnieuw, met hetzelfde bericht."),
    DEFECT(500, "storing", "Er is iets misgegaan bij ons", "Het verzoek is niet verwerkt door een fout aan onze kant."),
    UNAVAILABLE(
            503,
            "niet-beschikbaar",
            "Nu niet beschikbaar",
            "Er is niets vastgelegd en niets doorgegeven. Probeer het later opnieuw met hetzelfde bericht.");

    private final int status;
    private final String name;
    private final String title;
    private final String detail;

    Problem(int status, String name, String title, String detail) {
        this.status = status;
        this.name = name;
        this.title = title;
        this.detail = detail;
    }

    /** The problem of a refusal, by the first of its reasons. */
    static Problem of(List<Reason> reasons) {
        return switch (reasons.getFirst()) {
            case CONSENT_MISSING, CONSENT_WITHDRAWN, CONSENT_EXPIRED, REPRESENTATIVE_MISSING -> NO_CONSENT;
            case OBJECTION, RESTRICTED -> OBJECTION;
            case NO_RULE, RULE_CONCEPT, PURPOSE_MISMATCH, BASIS_NOT_STATUTORY -> NO_RULE;
            case UNKNOWN_PARTY, RECEIVER_ROLE, REGION -> NO_RECEIVER;
            case REGION_OF_MUNICIPALITY -> OTHER_REGION;
            case SOURCE_MISMATCH, SENDER_ROLE -> NOT_THE_SENDER;
            case TOKEN_UNREADABLE, TRANSFORMATION_FAILED, EGRESS_HIT -> NOT_TRANSFORMED;
            case LIMIT, EXPIRED, REIDENT_NOT_APPROVED -> NOT_PERMITTED;
        };
    }

    int status() {
        return status;
    }

    /** The last part of its {@code type}, and the name of its page. */
    String pageName() {
        return name;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
