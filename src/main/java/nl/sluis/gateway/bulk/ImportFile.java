package nl.sluis.gateway.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;

/**
 * A file to import, read through once before anything of it is sent: it is UTF-8 from end to end, and it has a digest by
 * which it is known again.
 *
 * @param name   of the file, whose ending tells its form
 * @param lines  how many, the line of names included
 * @param digest SHA-256 of its bytes, in hex
 */
record ImportFile(String name, Source source, long lines, String digest) {
    private static final int LONGEST_LINE = 65_536;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Where its bytes are read, each time from the first. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static ImportFile at(Path path) {
        return of(path.toString(), () -> Files.newInputStream(path));
    }

    /** @throws FileRefusedException when it cannot be read, or is not UTF-8 */
    static ImportFile of(String name, Source source) {
        var lines = 0L;
        var digest = sha256();
        try (var in = new DigestInputStream(source.open(), digest);
                var reader = strictly(in)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                if (line.length() > LONGEST_LINE) {
                    throw new FileRefusedException(
                            Fault.LINE, name + ", line " + lines + ": longer than a request may be");
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new FileRefusedException(
                    Fault.ENCODING,
                    name + ", near line " + (lines + 1) + ": this is not valid UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new FileRefusedException(Fault.INTERRUPTED, "the file " + name + " cannot be read", e);
        }
        return new ImportFile(name, source, lines, HexFormat.of().formatHex(digest.digest()));
    }

    boolean isCsv() {
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".csv")) {
            return true;
        }
        if (ending.endsWith(".ndjson") || ending.endsWith(".jsonl")) {
            return false;
        }
        throw new FileRefusedException(Fault.NAME, "the name of " + name + " ends in none of .csv, .ndjson and .jsonl");
    }

    /** From its first line on; a byte order mark is not part of it. */
    BufferedReader open() throws IOException {
        var reader = strictly(source.open());
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** A decoder of its own refuses what is not UTF-8; that of a charset would put another sign in its place. */
    private static BufferedReader strictly(InputStream in) {
        return new BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }
}
