package nl.sluis.gateway.message;

/** The vocabulary of field plans in Dutch; a new action does not compile before it has its words here. */
final class FieldActionWords {
    private FieldActionWords() {}

    static String nameOf(FieldAction action) {
        return switch (action) {
            case FieldAction.Keep() -> "ongewijzigd";
            case FieldAction.Drop() -> "niet verzonden";
            case FieldAction.Mask(var last) -> last == 0 ? "afgedekt" : "afgedekt tot de laatste " + last;
            case FieldAction.Constant(var text) -> "vaste waarde '" + text + "'";
            case FieldAction.Pseudonymise(var kind, var domain) -> "pseudoniem " + kind;
            case FieldAction.Translate() -> "vertaald naar eigen kenmerk";
            case FieldAction.GeneraliseDate(var precision) -> "datum vergroofd tot " + precision.dutch();
            case FieldAction.ShiftDate(var days) -> "datum verschoven, hoogstens " + days + " dagen";
            case FieldAction.GeneralisePostcode(var precision) -> "postcode vergroofd tot " + precision.dutch();
            case FieldAction.Bucket(var bounds) -> "getal vergroofd tot een klasse";
            case FieldAction.RedactText() -> "tekst zonder herkende persoonsgegevens";
            case FieldAction.EncryptForReceiver() -> "versleuteld voor de ontvanger";
        };
    }

    static String sentenceOf(FieldAction action) {
        return switch (action) {
            case FieldAction.Keep() -> "De ontvanger krijgt de waarde zoals de afzender die schreef.";
            case FieldAction.Drop() -> "De ontvanger krijgt dit veld niet.";
            case FieldAction.Mask(var last) -> "De ontvanger ziet dat het veld gevuld was" + last(last) + ".";
            case FieldAction.Constant(var text) ->
                "De ontvanger krijgt bij elke waarde dezelfde tekst en ziet alleen dat het veld gevuld was.";
            case FieldAction.Pseudonymise(var kind, var domain) -> pseudonym(kind, domain);
            case FieldAction.Translate() -> "De ontvanger krijgt het kenmerk terug dat hij zelf eerder gaf.";
            case FieldAction.GeneraliseDate(var precision) -> date(precision);
            case FieldAction.ShiftDate(var days) ->
                "De ontvanger krijgt een datum die per persoon hoogstens " + days
                        + " dagen is verschoven; de tijd tussen twee datums klopt.";
            case FieldAction.GeneralisePostcode(var precision) -> postcode(precision);
            case FieldAction.Bucket(var bounds) ->
                "De ontvanger krijgt de klasse waarin het getal valt, niet het getal.";
            case FieldAction.RedactText() ->
                "De ontvanger krijgt de tekst met plaatshouders voor herkende persoonsgegevens. Dat verkleint het risico;"
                        + " anoniem is de tekst niet.";
            case FieldAction.EncryptForReceiver() ->
                "De ontvanger krijgt de waarde versleuteld; alleen hij kan die openen.";
        };
    }

    private static String last(int last) {
        return last == 0 ? "" : " en hoogstens de laatste " + last + " tekens";
    }

    private static String pseudonym(PseudonymKind kind, PseudonymDomain domain) {
        return switch (kind) {
            case P1 ->
                "De ontvanger krijgt een pseudoniem dat steeds hetzelfde is voor "
                        + switch (domain) {
                            case RECEIVER -> "hem";
                            case RELATIONSHIP -> "hem en deze afzender";
                            case MESSAGE -> "dit bericht";
                        }
                        + " en dat de gateway kan terugvertalen.";
            case P2 ->
                "De ontvanger krijgt een pseudoniem dat binnen één cohort hetzelfde is; onomkeerbaar is het pas als de"
                        + " sleutel van het cohort is vernietigd.";
            case P3 -> "De ontvanger krijgt een pseudoniem dat in elk bericht anders is.";
        };
    }

    private static String date(DatePrecision precision) {
        return switch (precision) {
            case YEAR -> "De ontvanger krijgt alleen het jaar.";
            case MONTH -> "De ontvanger krijgt alleen jaar en maand.";
            case ISO_WEEK -> "De ontvanger krijgt alleen jaar en week.";
            case AGE_BAND_5 ->
                "De ontvanger krijgt de leeftijd bij het bericht in een groep van vijf jaar, en vanaf 90 jaar alleen '90+'.";
        };
    }

    private static String postcode(PostcodePrecision precision) {
        return switch (precision) {
            case PC4 -> "De ontvanger krijgt alleen de vier cijfers van de postcode.";
            case PC2 -> "De ontvanger krijgt alleen de eerste twee cijfers van de postcode.";
            case MUNICIPALITY -> "De ontvanger krijgt alleen de code van de gemeente waarin de postcode ligt.";
        };
    }
}
