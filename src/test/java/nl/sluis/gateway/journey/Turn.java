package nl.sluis.gateway.journey;

import java.io.IOException;
import java.util.List;

/** While it lasts, another program runs that keeps others from measuring; it ends when its input does. */
final class Turn implements AutoCloseable {
    private final List<Process> running;

    private Turn(List<Process> running) {
        this.running = running;
    }

    /** @param command as the shell reads it, which says a line once it has what it waited for; null for none */
    static Turn of(String command) throws IOException {
        if (command == null || command.isBlank()) {
            return new Turn(List.of());
        }
        var process = new ProcessBuilder("bash", "-c", command).start();
        var unused = process.inputReader().readLine();
        return new Turn(List.of(process));
    }

    @Override
    public void close() throws IOException {
        for (var process : running) {
            process.outputWriter().close();
        }
    }
}
