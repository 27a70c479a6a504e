package nl.sluis.gateway.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.sluis.gateway.measured.Referral;
import nl.sluis.gateway.message.Purpose;

/** A matrix of 200 rules: one of the project's own, with 200 purposes. */
final class TwoHundredRules {
    static final int COUNT = 200;
    private static final Path OURS = Path.of("config", "policy");
    private static final String RULE = "- id: status-ggz-uwv\n";

    private TwoHundredRules() {}

    static Purpose purpose(int number) {
        return new Purpose(String.format(Locale.ROOT, "doel-%02d", number));
    }

    static DecisionPoint compile() {
        try {
            var folder = Files.createTempDirectory("sluis-rules");
            Files.writeString(folder.resolve("vocabulary.yaml"), vocabulary());
            Files.writeString(folder.resolve("rules.yaml"), rules());
            Files.copy(OURS.resolve("invariants.yaml"), folder.resolve("invariants.yaml"));
            return LegalBasisMatrix.forDevelopment(folder, Referral.CATALOGUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String vocabulary() throws IOException {
        var purposes = new StringBuilder("purposes:\n");
        for (var number = 0; number < COUNT; number++) {
            purposes.append("  ").append(purpose(number)).append(": een doel\n");
        }
        return Files.readString(OURS.resolve("vocabulary.yaml"))
                .replaceFirst("(?m)^purposes:.*\\n", purposes.toString());
    }

    private static String rules() throws IOException {
        var rule = ruleOf(Files.readString(OURS.resolve("traject-ggz-uwv.yaml")));
        var rules = new StringBuilder();
        for (var number = 0; number < COUNT; number++) {
            rules.append(rule.replace("id: status-ggz-uwv", "id: rule-" + number)
                    .replace("purpose: re-integratie", "purpose: " + purpose(number)));
        }
        return rules.toString();
    }

    private static String ruleOf(String file) {
        var from = file.indexOf(RULE);
        var to = file.indexOf("\n- id:", from + 1);
        if (from < 0) {
            throw new IllegalStateException("the rule that is multiplied has another name now");
        }
        return file.substring(from, to < 0 ? file.length() : to + 1) + "\n";
    }
}
