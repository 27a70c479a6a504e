package nl.sluis.gateway.linkage;

import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.linkage.Fact.Kind;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Role;

/**
 * Which fact a field tells. Fields of different messages that tell the same one have the same name here; every other field
 * is a fact of its own, which only a receiver of the same type of message has as well.
 */
final class Facts {
    private static final Map<String, Fact> BY_NAME = Map.ofEntries(
            fact("/betrokkene/geboortedatum", "geboortedatum", Kind.BIRTH),
            fact("/betrokkene/postcode", "postcode", Kind.POSTCODE),
            fact("/traject/gemeentecode", "gemeente", Kind.CODE),
            fact("/verwijzing/gemeentecode", "gemeente", Kind.CODE),
            fact("/traject/regeling", "regeling", Kind.CODE),
            fact("/traject/aanvraagdatum", "aanvraagdatum", Kind.DATE),
            fact("/traject/duurMaanden", "duurMaanden", Kind.NUMBER),
            fact("/besluit/duurMaanden", "duurMaanden", Kind.NUMBER),
            fact("/traject/beschikbareUren", "uren", Kind.NUMBER),
            fact("/status/urenPerWeek", "uren", Kind.NUMBER),
            fact("/stop/urenPerWeek", "uren", Kind.NUMBER),
            fact("/verslag/urenPerWeek", "uren", Kind.NUMBER),
            fact("/afspraken/urenPerWeek", "uren", Kind.NUMBER),
            fact("/traject/contractvorm", "contractvorm", Kind.CODE),
            fact("/verslag/contractvorm", "contractvorm", Kind.CODE),
            fact("/uitkomst/contractvorm", "contractvorm", Kind.CODE),
            fact("/besluit/datum", "besluitdatum", Kind.DATE),
            fact("/traject/besluitdatum", "besluitdatum", Kind.DATE),
            fact("/besluit/ingangsdatum", "startdatum", Kind.DATE),
            fact("/traject/startdatum", "startdatum", Kind.DATE),
            fact("/traject/gewensteStartdatum", "startdatum", Kind.DATE),
            fact("/verslag/startdatum", "startdatum", Kind.DATE),
            fact("/stop/datum", "einddatum", Kind.DATE),
            fact("/verslag/einddatum", "einddatum", Kind.DATE),
            fact("/verslag/werkhervattingsdatum", "werkhervatting", Kind.DATE),
            fact("/status/datum", "statusdatum", Kind.DATE),
            fact("/stop/maandenBegeleid", "maandenBegeleid", Kind.NUMBER),
            fact("/verslag/maandenBegeleid", "maandenBegeleid", Kind.NUMBER),
            fact("/besluit/subsidiebedrag", "kosten", Kind.NUMBER),
            fact("/kosten/trajectkosten", "kosten", Kind.NUMBER),
            fact("/vaststelling/verleendBedrag", "kosten", Kind.NUMBER),
            fact("/kosten/gemeentedeel", "gemeentedeel", Kind.NUMBER),
            fact("/vaststelling/gemeentedeel", "gemeentedeel", Kind.NUMBER),
            fact("/kosten/rijksdeel", "rijksdeel", Kind.NUMBER),
            fact("/vaststelling/rijksdeel", "rijksdeel", Kind.NUMBER),
            fact("/traject/doelen/*", "doelen", Kind.CODE),
            fact("/doelen/*", "doelen", Kind.CODE),
            fact("/verslag/doelenBehaald/*", "doelenBehaald", Kind.CODE),
            fact("/aanvrager/instelling", "instelling", Kind.CODE),
            fact("/aanvrager/plaats", "instelling", Kind.CODE),
            fact("/uitvoerder/instelling", "instelling", Kind.CODE),
            fact("/uitvoerder/kvknummer", "instelling", Kind.CODE),
            fact("/uitvoerder/plaats", "instelling", Kind.CODE),
            fact("/traject/startjaar", "startdatum", Kind.DATE),
            fact("/uitkomst/urenklasse", "uren", Kind.NUMBER));

    private Facts() {}

    /** Empty for an identifier: what it tells, it tells one receiver only. */
    static Optional<Fact> of(MessageType type, FieldDefinition field, Role sender) {
        if (field.identifier() != null) {
            return Optional.empty();
        }
        var path = field.path().pointer();
        var known = BY_NAME.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        if (path.matches("/(trajectbegeleider|contactpersoon|verwijzer)/(naam|emailadres|telefoon)")) {
            return Optional.of(
                    new Fact("medewerker " + (sender.code().startsWith("ggz") ? "ggz" : sender.code()), Kind.CODE));
        }
        return Optional.of(new Fact(type.name() + path, kindOf(field)));
    }

    private static Kind kindOf(FieldDefinition field) {
        if (field.isDate()) {
            return Kind.DATE;
        }
        return switch (field.form().kind()) {
            case WHOLE_NUMBER -> Kind.NUMBER;
            case POSTCODE -> Kind.POSTCODE;
            case OTHER -> Kind.CODE;
        };
    }

    static boolean isBsn(FieldDefinition field) {
        return field.fieldClass() == FieldClass.BSN;
    }

    private static Map.Entry<String, Fact> fact(String path, String name, Kind kind) {
        return Map.entry(path, new Fact(name, kind));
    }
}
