package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.sluis.gateway.SettingsProblems;
import nl.sluis.gateway.consent.RegisterCheck;
import nl.sluis.gateway.disclosure.PostcodeTable;
import nl.sluis.gateway.disclosure.redaction.Gazetteers;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.party.ConfigurationRefusedException;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.policy.Adoption;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.PolicyBundle;
import nl.sluis.gateway.policy.PolicyRefusedException;
import nl.sluis.gateway.policy.Schemes;
import nl.sluis.gateway.routes.RouteCheck;

/** Reads what a start reads, with the code with which it reads, and goes on after what is refused. */
final class ConfigurationCheck {
    private static final String MESSAGES = "messages";
    private final CheckedStart start;
    private final Path config;
    private final Clock clock;
    private final List<CheckedPart> parts = new ArrayList<>();

    ConfigurationCheck(CheckedStart start, Clock clock) {
        this.start = start;
        this.config = start.config();
        this.clock = clock;
    }

    List<CheckedPart> run(boolean offline) {
        parts.add(CheckedPart.of("settings", SettingsProblems.in(start.settings(), start.mode())));
        var catalogue = read(MESSAGES, () -> Catalogue.load(config.resolve(MESSAGES)));
        var unused =
                after(catalogue, MESSAGES, "schemes", known -> Schemes.load(config.resolve("regelingen.yaml"), known));
        var matrix = after(
                catalogue,
                MESSAGES,
                "rules",
                known -> LegalBasisMatrix.forDevelopment(config.resolve("policy"), known));
        var parties = read("parties and regions", this::parties);
        var people = read("people", () -> People.load(config.resolve("people.yaml")));
        var unusedLists = read("word lists", () -> Gazetteers.load(config.resolve(Gazetteers.FOLDER)));
        parts.add(CheckedPart.of("register", RegisterCheck.problems(config.resolve("register.yaml"))));
        var postcodes = read("postcodes", () -> PostcodeTable.read(config));
        parts.add(
                parties.isPresent() && postcodes.isPresent()
                        ? CheckedPart.of(
                                "routes", RouteCheck.problems(start.routes(), parties.get(), matrix, postcodes.get()))
                        : CheckedPart.after("routes", "parties, regions and postcodes"));
        certificates(parties.isPresent(), offline);
        if (start.production()) {
            parts.add(
                    matrix.isPresent() && people.isPresent()
                            ? CheckedPart.of("adoption", adoption(matrix.get(), people.get()))
                            : CheckedPart.after("adoption", "rules and people"));
        }
        return List.copyOf(parts);
    }

    private void certificates(boolean partiesAreGood, boolean offline) {
        if (!partiesAreGood) {
            parts.add(CheckedPart.after("certificates", "parties and regions"));
            parts.add(CheckedPart.after("revocation lists", "parties and regions"));
            return;
        }
        var check = new CertificateCheck(start, clock);
        parts.add(check.run());
        parts.add(new RevocationCheck(check.found(), clock).run(offline));
        parts.add(check.keystores());
    }

    private Parties parties() {
        return Parties.read(config, start.anchors(), start.settings()::resolveRequiredPlaceholders, clock);
    }

    private List<String> adoption(LegalBasisMatrix matrix, People people) {
        var problems = new ArrayList<>(matrix.concepts());
        var bundle = new PolicyBundle(
                config.resolve("policy"), start.settings().getRequiredProperty("sluis.origin"), matrix.policyHash());
        switch (bundle.check(new KnownSigners(people))) {
            case Adoption.Adopted ignored -> {}
            case Adoption.NotAdopted(var why) -> problems.addAll(why);
        }
        return problems;
    }

    private <A, B> Optional<B> after(Optional<A> first, String firstName, String name, Function<A, B> reader) {
        if (first.isEmpty()) {
            parts.add(CheckedPart.after(name, firstName));
            return Optional.empty();
        }
        return read(name, () -> reader.apply(first.get()));
    }

    private <T> Optional<T> read(String name, Supplier<T> reader) {
        try {
            var read = reader.get();
            parts.add(CheckedPart.of(name, List.of()));
            return Optional.of(read);
        } catch (PolicyRefusedException refused) {
            parts.add(CheckedPart.of(name, refused.problems()));
        } catch (ConfigurationRefusedException refused) {
            parts.add(CheckedPart.of(name, refused.problems()));
        } catch (IllegalStateException refused) {
            parts.add(CheckedPart.of(name, lines(String.valueOf(refused.getMessage()))));
        }
        return Optional.empty();
    }

    /** The catalogue refuses with a heading and one line a problem. */
    private static List<String> lines(String message) {
        var lines = message.lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
        return lines.isEmpty() ? List.of(message) : lines;
    }
}
