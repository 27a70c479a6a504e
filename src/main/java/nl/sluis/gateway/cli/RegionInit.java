package nl.sluis.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import nl.sluis.gateway.message.MessageTitles;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.policy.CompiledMatrix;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.routes.DraftForm;
import nl.sluis.gateway.routes.DraftRehearsal;
import nl.sluis.gateway.routes.RegionPlan;
import nl.sluis.gateway.routes.RegionPlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code region init}. Writes over nothing; every state between two files is one with which a gateway starts. */
@Command(
        name = "init",
        description = {
            "Makes the folder of a region: one form for each flow that the rules permit between the roles of the parties that",
            "parties.yaml places there, one for each party that receives, and first rehearsals after those of other regions.",
            "Nothing is overwritten, nothing becomes active."
        },
        mixinStandardHelpOptions = true)
final class RegionInit implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Mixin
    private RoutesFolder routes;

    @Parameters(index = "0", paramLabel = "<region>", description = "its CBS code, AM and two digits")
    private String region;

    @Option(names = "--from-region", paramLabel = "<region>", description = "only the flows that this region has")
    private Optional<String> example = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "<words>",
            split = ",",
            description = "only message types that begin so: traject,verwijzing.status")
    private List<String> only = List.of();

    @Option(names = "--add", description = "the folder is there: only the forms that are still missing")
    private boolean add;

    @Override
    public Integer call() {
        var parties = PartiesFolder.read(configuration.path());
        var target = PartiesFolder.region(parties, region);
        var matrix = configuration.matrix().compiled();
        var titles =
                MessageTitles.of(configuration.catalogue(), configuration.path().resolve("messages"));
        var folder = routes.of(target);
        if (folder.isPresent() && !add) {
            throw new CommandFailedException(
                    folder.get() + " is there already, and nothing is overwritten; --add writes the forms it misses");
        }
        var plan = new RegionPlanner(matrix, parties, titles).plan(target, wanted(parties, matrix));
        var forms = folder.isPresent() ? missing(plan, parties) : plan.forms();
        if (plan.forms().isEmpty()) {
            throw new CommandFailedException("between the parties of " + target.code() + " " + target.name()
                    + " the rules permit nothing; no folder was made\n" + String.join("\n", plan.todo()));
        }
        var written = folder.orElseGet(() -> routes.path().resolve(plan.folderName()));
        var place = written.resolve("rehearsal");
        var rehearsals = Files.exists(place)
                ? List.<DraftRehearsal>of()
                : routes.rehearsals(parties).plan(plan);
        write(forms, written);
        rehearse(rehearsals, place);
        print(forms, rehearsals, plan, written);
        return ExitCode.AS_EXPECTED;
    }

    private Predicate<Flow> wanted(Parties parties, CompiledMatrix matrix) {
        var asElsewhere = example.map(word -> routes.flows(PartiesFolder.region(parties, word), parties))
                .map(FlowChoice::as)
                .orElse(flow -> true);
        return FlowChoice.only(only, matrix).and(asElsewhere);
    }

    private List<DraftForm> missing(RegionPlan plan, Parties parties) {
        var there = routes.unfinished(plan.region(), parties);
        return plan.forms().stream().filter(form -> !there.has(form)).toList();
    }

    /** Deliveries first: a flow without one would not start. */
    private static void write(List<DraftForm> forms, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var form : forms.reversed()) {
                Files.writeString(folder.resolve(form.fileName()), form.text(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new CommandFailedException("writing in " + folder + " broke off: " + e, e);
        }
    }

    /** Only where there is none: what an operator wrote is not added to. */
    private static void rehearse(List<DraftRehearsal> drafts, Path place) {
        try {
            for (var draft : drafts) {
                Files.createDirectories(place);
                Files.writeString(place.resolve(draft.fileName()), draft.text(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new CommandFailedException("writing in " + place + " broke off: " + e, e);
        }
    }

    private void print(List<DraftForm> forms, List<DraftRehearsal> rehearsals, RegionPlan plan, Path folder) {
        var out = spec.commandLine().getOut();
        out.println(folder + ": " + (forms.size() == 1 ? "1 form" : forms.size() + " forms") + " written");
        if (!forms.isEmpty()) {
            var table = new Table("what", "from", "to", "form");
            forms.forEach(form -> table.row(form.about(), form.from(), form.to(), form.fileName()));
            table.print(out);
        }
        rehearsals.forEach(one -> out.println("rehearsal/" + one.fileName() + ": " + one.about()));
        todo(plan, out);
        out.flush();
    }

    private static void todo(RegionPlan plan, PrintWriter out) {
        out.println("still to do:");
        plan.todo().forEach(one -> out.println("- " + one));
        out.println(
                "- more messages in rehearsal/*.yaml: what must pass here and what must not; production takes no region"
                        + " without");
        out.println("- ./sluis check, then ./sluis activate; until then nothing has changed in the running gateway");
    }
}
