package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.management.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report persoon}: the answer to a person who asks what is known (AVG art. 15). */
@Command(
        name = "persoon",
        description = {
            "For a privacy officer: who got what about a person, when and why, of the own party's entries, in plain Dutch;",
            "as PDF, HTML and JSON with the proof of every entry. The look is recorded, with who and why, before anything",
            "is shown. The BSN is never an argument: the terminal asks for it, or a file holds it."
        },
        mixinStandardHelpOptions = true)
final class ReportPersoon implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Mixin
    private PresentedBsn person;

    @Option(
            names = "--reden",
            paramLabel = "<text>",
            required = true,
            description = "why; recorded, and told to the person")
    private String why;

    @Option(
            names = "--case",
            paramLabel = "<reference>",
            description = "your own name for the request; it stands on the report, and the person's name does not")
    private Optional<String> reference = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            defaultValue = "inzage",
            description = "a new folder, which only you can read (default: ${DEFAULT-VALUE})")
    private Path folder;

    @Override
    public Integer call() {
        OwnFolder.refuseIfThere(folder);
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.required())
                .put("why", why);
        reference.ifPresent(text -> order.put("case", text));
        order.putArray("forms").add("html").add("pdf");
        var answer = new Management(gateway, asker).post("/beheer/rapporten/persoon", order, Progress.UNHEARD);
        write(answer);
        tell(answer, spec.commandLine().getOut());
        return ExitCode.AS_EXPECTED;
    }

    private void write(JsonNode answer) {
        var files = OwnFolder.make(folder);
        try {
            files.write("overzicht.pdf", answer.path("pdf").binaryValue());
        } catch (IOException e) {
            throw new CommandFailedException("the gateway sent no PDF", e);
        }
        files.write("overzicht.html", bytes(answer.path("html").asText()));
        files.write("overzicht.json", bytes(answer.path("report").toPrettyString()));
        answer.path("proofs")
                .forEach(proof -> files.write(
                        "bewijzen/" + proof.path("file").asText(),
                        bytes(proof.path("proof").asText())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void tell(JsonNode answer, PrintWriter out) {
        var report = answer.path("report");
        out.println("messages: " + report.path("berichten").size() + ", recipients: "
                + report.path("ontvangers").size() + ", proofs: "
                + answer.path("proofs").size());
        out.println("written: " + folder + " (overzicht.pdf, overzicht.html, overzicht.json, bewijzen/)");
        out.println("Read it before you give it: docs/inzage.md says what to look for.");
        out.flush();
    }
}
