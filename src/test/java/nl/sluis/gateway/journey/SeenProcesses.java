package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Looks, some fifty times a second, with what arguments the processes of this machine were started, as everybody on it may. */
final class SeenProcesses implements AutoCloseable {
    private static final long PAUSE_NANOS = 20_000_000;
    private final Set<String> arguments = ConcurrentHashMap.newKeySet();
    private final Thread watch = Thread.ofPlatform().start(this::watch);
    private volatile boolean closing;

    private void watch() {
        while (!closing) {
            ProcessHandle.allProcesses().forEach(process -> arguments.add(read(process, "cmdline")));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Each with NUL between its words. */
    Set<String> arguments() {
        return Set.copyOf(arguments);
    }

    /** Of the processes of this program with this folder among their arguments, and of those that they started. */
    static List<String> environmentsOf(String program, Path folder) {
        var found = new ArrayList<String>();
        ProcessHandle.allProcesses()
                .filter(process -> isOf(read(process, "cmdline"), program, folder))
                .forEach(process -> {
                    found.add(read(process, "environ"));
                    process.descendants().forEach(child -> found.add(read(child, "environ")));
                });
        return found;
    }

    private static boolean isOf(String words, String program, Path folder) {
        return words.split("\0")[0].endsWith("/" + program) && words.contains(folder.toString());
    }

    private static String read(ProcessHandle process, String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), what), StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrNotOurs) {
            return "";
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        watch.join();
    }
}
