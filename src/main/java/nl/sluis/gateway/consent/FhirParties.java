package nl.sluis.gateway.consent;

import java.util.function.Function;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Role;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** Reads who is meant by an identifier, and what by a code; null after noting what is wrong. */
final class FhirParties {
    private final FhirFaults faults;

    FhirParties(FhirFaults faults) {
        this.faults = faults;
    }

    @Nullable
    Bsn person(Identifier identifier, String path) {
        var system = identifier.getSystem();
        if (!system.equals(FhirCodes.BSN) && !system.equals(FhirCodes.BSN_NL_CORE)) {
            return unknownSystem(path, FhirCodes.BSN);
        }
        return value(
                identifier.getValue(),
                path + ".value",
                "Een BSN heeft negen cijfers en voldoet aan de 11-proef.",
                "A BSN has nine digits and passes the 11-proef.",
                Bsn::of);
    }

    @Nullable
    Oin party(Identifier identifier, String path) {
        if (!identifier.getSystem().equals(FhirCodes.URI)) {
            return unknownSystem(path, FhirCodes.URI);
        }
        return value(
                identifier.getValue(),
                path + ".value",
                "Een partij staat als urn:nld:oin: en 20 tekens.",
                "A party is written as urn:nld:oin: and 20 characters.",
                RequestReader::oin);
    }

    @Nullable
    Role role(Identifier identifier, String path) {
        return value(
                identifier.getValue(),
                path + ".value",
                "Deze rol bestaat niet, of kan niets ontvangen.",
                "This role does not exist, or cannot receive.",
                Words::receivingRole);
    }

    /** A code of this system and no other. */
    <T> @Nullable T code(Coding coding, String system, String path, Function<String, T> reader) {
        if (!coding.getSystem().equals(system)) {
            return unknownSystem(path, system);
        }
        return value(
                coding.getCode(),
                path + ".code",
                "Deze code kent het register niet.",
                "The register does not know this code.",
                reader);
    }

    <T> @Nullable T value(String text, String path, String dutch, String english, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException broken) {
            faults.invalid(path, dutch, english);
            return null;
        }
    }

    private <T> @Nullable T unknownSystem(String path, String known) {
        faults.add(
                path + ".system",
                "SYSTEM",
                "Dit stelsel is hier niet bekend; verwacht wordt " + known + ".",
                "This system is not known here; expected is " + known + ".");
        return null;
    }
}
