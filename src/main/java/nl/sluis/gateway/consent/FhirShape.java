package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.FhirElement.group;
import static nl.sluis.gateway.consent.FhirElement.several;
import static nl.sluis.gateway.consent.FhirElement.text;

import java.time.LocalDate;
import nl.sluis.gateway.consent.FhirElement.Group;
import nl.sluis.gateway.consent.FhirElement.Text;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;

/**
 * The elements of a FHIR R4 {@code Consent} that the register can keep, in the shapes of IHE Privacy Consent on FHIR: what
 * it requires is required, and of what it allows there is here what a decision of the register consists of.
 *
 * @see <a href="https://profiles.ihe.net/ITI/PCF/">IHE ITI Privacy Consent on FHIR</a>
 */
final class FhirShape {
    private static final int MOST_PURPOSES = 10;
    private static final int MOST_CATEGORIES = 50;
    private static final int MOST_EXCEPTIONS = 10;

    private static final Text DAY = text(
            FhirShape::day,
            "Het register telt in dagen: een datum staat als jjjj-mm-dd.",
            "The register counts in days: a date is written as yyyy-mm-dd.");
    private static final Group CODING =
            group().must("system", text()).must("code", text()).and("display", text());
    private static final Group CONCEPT = group().must("coding", several(CODING, 1));
    private static final Group IDENTIFIER = group().must("system", text()).must("value", text());
    /** By identifier only: what stands behind an address elsewhere is not fetched, and a display may hold a name. */
    private static final Group REFERENCE = group().and("type", text()).must("identifier", IDENTIFIER);

    private static final Group SOURCE = group().and("type", text())
            .and("identifier", IDENTIFIER.must("type", CONCEPT))
            .and("extension", several(group().must("url", text()).must("valueCode", text()), 1));
    private static final Group EXCEPTION = group().must(
                    "type",
                    text(ConsentProvisionType::fromCode, "Een type is permit of deny.", "A type is permit or deny."))
            .and("period", group().and("start", DAY).and("end", DAY))
            .and("actor", several(group().must("role", CONCEPT).must("reference", REFERENCE), 1))
            .and("purpose", several(CODING, MOST_PURPOSES))
            .and("class", several(CODING, MOST_CATEGORIES))
            .and("code", several(CONCEPT, 1));

    /** The whole resource. */
    static final Group CONSENT = group().must(
                    "resourceType", text(FhirShape::consent, "Hier hoort Consent.", "Consent is expected here."))
            .and("id", text())
            .and("meta", group().and("profile", several(text(), 5)))
            .must("status", text(ConsentState::fromCode, "Deze status kent FHIR niet.", "FHIR has no such status."))
            .must("scope", CONCEPT)
            .must("category", several(CONCEPT, 3))
            .must("patient", REFERENCE)
            .must(
                    "dateTime",
                    text(FhirShape::moment, "Hier hoort een datum of tijdstip.", "A date or time is expected here."))
            .must("performer", several(REFERENCE, 1))
            .must("organization", several(REFERENCE, 1))
            .must("sourceReference", SOURCE)
            .must("policy", several(group().must("uri", text()), 1))
            .must("provision", EXCEPTION.and("provision", several(EXCEPTION, MOST_EXCEPTIONS)));

    private FhirShape() {}

    private static void consent(String type) {
        if (!type.equals("Consent")) {
            throw new IllegalArgumentException("another resource");
        }
    }

    private static void day(String text) {
        var year = LocalDate.parse(text).getYear();
        if (year < 1900 || year > 2199) {
            throw new IllegalArgumentException("not a year that anybody means");
        }
    }

    private static void moment(String text) {
        if (new DateTimeType(text).getValue() == null) {
            throw new IllegalArgumentException("not a moment");
        }
    }
}
