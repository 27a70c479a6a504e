package nl.sluis.gateway.routes;

import nl.sluis.gateway.intake.Told;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.policy.Finding;

/**
 * What was looked at for each reason that the matrix itself does not find, and what would have passed: closed words, about
 * nobody. A new reason does not compile before it has its words here.
 */
final class Explanation {
    private Explanation() {}

    static Told of(Reason reason) {
        return switch (reason) {
            case NO_RULE -> told(reason, "regel", "precies één regel of route", "geen");
            case RULE_CONCEPT -> told(reason, "status van de regel", "vastgesteld", "concept");
            case CONSENT_MISSING -> told(reason, "toestemming", "gegeven", "niet gevonden");
            case CONSENT_WITHDRAWN -> told(reason, "toestemming", "gegeven", "ingetrokken");
            case CONSENT_EXPIRED -> told(reason, "toestemming", "binnen haar periode", "verlopen of nog niet ingegaan");
            case OBJECTION -> told(reason, "bezwaar", "geen", "bezwaar gemaakt");
            case RESTRICTED -> told(reason, "beperking", "geen", "verwerking beperkt");
            case PURPOSE_MISMATCH -> told(reason, "doel", "het doel van de route", "een ander doel");
            case BASIS_NOT_STATUTORY -> told(reason, "grondslag", "een wet die dit gegeven noemt", "geen");
            case SENDER_ROLE -> told(reason, "rol van de afzender", "een rol of volmacht die u heeft", "een andere");
            case RECEIVER_ROLE -> told(reason, "rol van de ontvanger", "een rol in deze uitwisseling", "geen");
            case REGION -> told(reason, "regio", "een regio waarin beide partijen meedoen", "een andere");
            case REGION_OF_MUNICIPALITY ->
                told(reason, "regio van de gemeente", "de regio op de dag van de gebeurtenis", "een andere");
            case UNKNOWN_PARTY -> told(reason, "ontvanger", "een partij van deze gateway", "onbekend");
            case SOURCE_MISMATCH -> told(reason, "afzender", "de houder van het certificaat", "een ander");
            case REPRESENTATIVE_MISSING ->
                told(reason, "vertegenwoordiging", "een besluit van wie mag beslissen", "van een ander");
            case TOKEN_UNREADABLE -> told(reason, "pseudoniem", "een pseudoniem dat u van ons kreeg", "een ander");
            case TRANSFORMATION_FAILED -> told(reason, "veldplan", "een omzetting van elk veld", "mislukt");
            case EGRESS_HIT -> told(reason, "uitgaand bericht", "niets dan wat het veldplan noemt", "meer dan dat");
            case LIMIT -> told(reason, "limiet", "minder dan de limiet", "bereikt");
            case EXPIRED -> told(reason, "bewaartermijn", "niet verstreken", "verstreken");
            case REIDENT_NOT_APPROVED -> told(reason, "herleiding", "goedgekeurd", "niet goedgekeurd");
        };
    }

    /** In the words of the matrix, where it was the matrix that found it. */
    static Told of(Finding finding) {
        return told(finding.code(), finding.predicate().dutch(), finding.expected(), finding.actual());
    }

    private static Told told(Reason reason, String predicate, String expected, String actual) {
        return new Told(reason, predicate, expected, actual);
    }
}
