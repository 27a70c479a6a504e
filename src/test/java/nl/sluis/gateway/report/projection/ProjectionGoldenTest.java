package nl.sluis.gateway.report.projection;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.gateway.report.Projection;
import nl.sluis.gateway.report.ReadEntry;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One exchange in the form of each standard, as each of its readers sees it, byte for byte. */
class ProjectionGoldenTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/projection");
    private static final List<Projection> FORMS =
            List.of(new Ldv(), new Nen7513(), new AuditEvents(), new DecisionLog());
    private static final Map<String, ReadEntry> READINGS = readings();

    private static Map<String, ReadEntry> readings() {
        var readings = new LinkedHashMap<String, ReadEntry>();
        readings.put("accepted", Readings.accepted());
        readings.put("refused-by-register", Readings.refusedByTheRegister());
        readings.put("delivered", Readings.delivered());
        readings.put("received", Readings.received());
        readings.put("looked", Readings.looked());
        readings.put("started", Readings.started());
        return readings;
    }

    /** Written anew with -Dgolden.write=true, to be looked at before it is kept. */
    @TestFactory
    Stream<DynamicTest> eachReadingInEachForm() {
        return READINGS.entrySet().stream().flatMap(reading -> FORMS.stream()
                .map(form -> DynamicTest.dynamicTest(
                        reading.getKey() + " as " + form.form(),
                        () -> check(reading.getKey(), form, form.of(reading.getValue())))));
    }

    private static void check(String reading, Projection form, Optional<ObjectNode> record) throws IOException {
        var file = GOLDEN.resolve(reading + "." + form.form() + ".json");
        if (Boolean.getBoolean("golden.write") && record.isPresent()) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record.get()) + "\n");
        }
        assertThat(record.isPresent()).as("a record").isEqualTo(Files.exists(file));
        if (record.isPresent()) {
            assertThat(record.get().toString())
                    .isEqualTo(JSON.readTree(file.toFile()).toString());
        }
    }

    @Test
    void asCsvEachEventIsALineOfTheSameColumns() throws IOException {
        var csv = new StringBuilder(Nen7513Csv.header());
        READINGS.values()
                .forEach(reading -> new Nen7513().of(reading).ifPresent(event -> csv.append(Nen7513Csv.line(event))));
        var file = GOLDEN.resolve("exchange.nen7513.csv");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, csv.toString());
        }

        assertThat(csv.toString()).isEqualTo(Files.readString(file));
    }

    @Test
    void hapiFindsEachAuditEventValid() throws IOException {
        var context = FhirContext.forR4();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        var validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));

        try (var files = Files.list(GOLDEN)) {
            var events = files.filter(file -> file.toString().endsWith(".auditevent.json"))
                    .toList();
            assertThat(events).hasSizeGreaterThanOrEqualTo(4);
            for (var file : events) {
                assertThat(errors(validator, Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        var broken = Files.readString(GOLDEN.resolve("delivered.auditevent.json"))
                .replace("\"action\" : \"R\"", "\"action\" : \"X\"");
        assertThat(errors(validator, broken))
                .as("an action that FHIR does not know")
                .isNotEmpty();
    }

    private static List<String> errors(FhirValidator validator, String event) {
        return validator.validateWithResult(event).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
