package nl.sluis.gateway.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/** The words of a request about consent, each with what is wrong when it is not well formed. */
final class Words {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d{9}(?!\\d)");
    private static final String OIN_NL = "Een partij staat als urn:nld:oin: en 20 tekens.";
    private static final String OIN_EN = "A party is written as urn:nld:oin: and 20 characters.";
    private static final String NAME_NL = "Kleine letters, cijfers en koppeltekens, hooguit 40.";
    private static final String NAME_EN = "Lower case, digits and hyphens, at most 40.";
    private static final String DATE_NL = "Een datum staat als jjjj-mm-dd.";
    private static final String DATE_EN = "A date is written as yyyy-mm-dd.";
    private final Fields fields;
    private final List<Fault> faults;

    Words(Fields fields, List<Fault> faults) {
        this.fields = fields;
        this.faults = faults;
    }

    @Nullable
    Bsn person() {
        if (!fields.has("betrokkene")) {
            fields.missing("betrokkene");
            return null;
        }
        return inner("betrokkene", "bsn")
                .required(
                        "bsn",
                        "Een BSN heeft negen cijfers en voldoet aan de 11-proef.",
                        "A BSN has nine digits and passes the 11-proef.",
                        Bsn::of);
    }

    @Nullable
    ConsentDecision decision() {
        return fields.required(
                "besluit",
                "Een besluit is toestemming, weigering, bezwaar of beperking.",
                "A decision is toestemming, weigering, bezwaar or beperking.",
                Words::recordedDecision);
    }

    @Nullable
    DecidedBy decidedBy(boolean required) {
        var dutch = "Een beslisser is een van " + DecidedBy.codes() + ".";
        var english = "Who decides is one of " + DecidedBy.codes() + ".";
        return required
                ? fields.required("beslisser", dutch, english, DecidedBy::of)
                : fields.optional("beslisser", dutch, english, DecidedBy::of);
    }

    @Nullable
    AgeGroup age() {
        return fields.optional(
                "leeftijdsgroep",
                "Een leeftijdsgroep is een van " + AgeGroup.codes() + ".",
                "An age group is one of " + AgeGroup.codes() + ".",
                AgeGroup::of);
    }

    @Nullable
    Oin holder(boolean required) {
        return required
                ? fields.required("houder", OIN_NL, OIN_EN, RequestReader::oin)
                : fields.optional("houder", OIN_NL, OIN_EN, RequestReader::oin);
    }

    ConsentTarget target() {
        var receiver = fields.has("ontvanger") ? inner("ontvanger", "rol", "oin") : null;
        var role = receiver == null ? null : role(receiver);
        var oin = receiver == null ? null : receiver.optional("oin", OIN_NL, OIN_EN, RequestReader::oin);
        if (receiver != null && receiver.has("rol") == receiver.has("oin")) {
            fields.fault(
                    "/ontvanger", "ONE_OF", "Noem een rol of een oin, niet beide.", "Name a rol or an oin, not both.");
        }
        var purpose = fields.optional("doel", NAME_NL, NAME_EN, Purpose::new);
        var scope = fields.optional("scope", NAME_NL, NAME_EN, Words::name);
        return new ConsentTarget(oin, role, purpose, scope, fields.texts("categorieen", NAME_NL, NAME_EN, Words::name));
    }

    Period period() {
        var from = fields.optional("geldigVan", DATE_NL, DATE_EN, Words::date);
        var to = fields.optional("geldigTot", DATE_NL, DATE_EN, Words::date);
        if (from != null && to != null && to.isBefore(from)) {
            fields.fault(
                    "/geldigTot", "PERIOD", "Het einde ligt voor het begin.", "The end lies before the beginning.");
            return Period.OPEN;
        }
        return new Period(from, to);
    }

    @Nullable
    Evidence evidence() {
        if (!fields.has("bewijs")) {
            return null;
        }
        var evidence = inner("bewijs", "kenmerk", "vorm");
        var reference = evidence.required(
                "kenmerk",
                "Een kenmerk heeft hooguit 64 letters, cijfers en ._/-, en bevat geen BSN.",
                "A reference has at most 64 letters, digits and ._/-, and holds no BSN.",
                Words::reference);
        var form = evidence.required(
                "vorm",
                "Een vorm is een van " + Evidence.Form.codes() + ".",
                "A form is one of " + Evidence.Form.codes() + ".",
                Evidence.Form::of);
        return reference == null || form == null ? null : new Evidence(reference, form);
    }

    /** AVG 4(11), 7(1): a consent is specific and can be shown; without these it would be neither. */
    void requireWhatMakesConsentSpecific() {
        for (var name : List.of("ontvanger", "doel", "scope", "categorieen", "geldigVan", "bewijs")) {
            if (!fields.has(name)) {
                fields.missing(name);
            }
        }
    }

    /**
     * Who decided for a child is told together with the child's age group; and what was decided for a child ends by itself,
     * for the child grows older and the register does not know when.
     */
    void requireWhatConsentOfAChildNeeds(@Nullable DecidedBy decidedBy, @Nullable AgeGroup age) {
        var parental = decidedBy != null && decidedBy.voice() == DecidedBy.Voice.PARENTAL;
        if (parental && !fields.has("leeftijdsgroep")) {
            fields.missing("leeftijdsgroep");
        }
        if (age != null && age != AgeGroup.FROM_16 && !fields.has("geldigTot")) {
            fields.missing("geldigTot");
        }
    }

    private Fields inner(String name, String... known) {
        return new Fields(fields.at(name), fields.pointerOf(name), faults, known);
    }

    private static @Nullable Role role(Fields receiver) {
        return receiver.optional(
                "rol",
                "Deze rol bestaat niet, of kan niets ontvangen.",
                "This role does not exist, or cannot receive.",
                Words::receivingRole);
    }

    static Role receivingRole(String code) {
        var role = Role.of(code);
        if (role == Role.WERKGEVER) {
            throw new IllegalArgumentException("nothing goes to an employer");
        }
        return role;
    }

    static ConsentDecision recordedDecision(String code) {
        var decision = ConsentDecision.of(code);
        if (decision == ConsentDecision.WITHDRAWAL) {
            throw new IllegalArgumentException("a withdrawal has a door of its own");
        }
        return decision;
    }

    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 2199) {
            throw new IllegalArgumentException("not a year that anybody means");
        }
        return date;
    }

    static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("not a name");
        }
        return text;
    }

    static String reference(String text) {
        var holdsBsn = NINE_DIGITS.matcher(text).results().anyMatch(found -> Bsn.passesElevenTest(found.group()));
        if (holdsBsn || !REFERENCE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
        return text;
    }
}
