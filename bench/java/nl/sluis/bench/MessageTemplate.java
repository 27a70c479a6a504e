package nl.sluis.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.net.ssl.SSLContext;

/**
 * A message of a given size, ready to be sent many times. What differs from one to the next (id, person, reference, time)
 * is written over in place, so that the client spends its time on the wire and not on building JSON.
 */
final class MessageTemplate {
    private static final String ID = "00000000-0000-4000-8000-000000000000";
    private static final String BSN = "999999999";
    private static final String REFERENCE = "KKKKKKKKKKKK";
    private static final String TIME = "2000-01-01T00:00:00.000Z";
    /** Where the region stands in a template that knows several. */
    static final String REGION = "AM00";

    private static final String PADDING = "Komt graag eerst op de koffie bij een werkgever in de buurt. ";

    private final byte[] request;
    private final int keyAt;
    private final int idAt;
    private final int bsnAt;
    private final int referenceAt;
    private final int timeAt;
    private final List<byte[]> persons;
    private final List<byte[]> regions;
    private final int regionAt;
    private final boolean permitted;

    private MessageTemplate(String body, List<String> persons, List<String> regions, boolean permitted) {
        var head = head("/v1/berichten", "application/cloudevents+json", body);
        var whole = head + body;
        this.permitted = permitted;
        this.request = whole.getBytes(US_ASCII);
        this.keyAt = head.indexOf(ID);
        this.idAt = head.length() + body.indexOf(ID);
        this.bsnAt = at(head, body, BSN);
        this.referenceAt = at(head, body, REFERENCE);
        this.timeAt = at(head, body, TIME);
        this.regionAt = at(head, body, REGION);
        this.regions = regions.stream().map(region -> region.getBytes(US_ASCII)).toList();
        this.persons = persons.stream().map(person -> person.getBytes(US_ASCII)).toList();
    }

    private static int at(String head, String body, String name) {
        int at = body.indexOf(name);
        return at < 0 ? -1 : head.length() + at;
    }

    /** @param size of the body, in bytes */
    static MessageTemplate read(Path file, int size, List<String> persons) throws IOException {
        var body = filledIn(minified(file));
        int room = size - (body.length() - "{padding}".length());
        if (room < 1) {
            throw new IllegalArgumentException("the message itself is " + (size - room) + " bytes, more than " + size);
        }
        body = body.replace(
                "{padding}",
                PADDING.repeat(room / PADDING.length() + 1).substring(0, room).strip());
        return new MessageTemplate(body, persons, List.of(), true);
    }

    /** A body with the marks of a message in it, made as large as this with blanks between its words where that is more. */
    static MessageTemplate of(String body, int size, List<String> persons, List<String> regions, boolean permitted) {
        var text = filledIn(body);
        var blanks = " ".repeat(Math.max(0, size - text.length()));
        return new MessageTemplate(text.replaceFirst("\\{", "{" + blanks), persons, regions, permitted);
    }

    private static String filledIn(String body) {
        var today = LocalDate.now();
        return body.replace("{id}", ID)
                .replace("{bsn}", BSN)
                .replace("{kenmerk}", REFERENCE)
                .replace("{time}", TIME)
                .replace("{today}", today.toString())
                .replace("{nextmonth}", today.plusMonths(1).toString());
    }

    /** One request that is sent as it is, under a key of its own. */
    static byte[] once(String path, String type, String body) {
        var head = head(path, type, body).replace(ID, UUID.randomUUID().toString());
        return (head + body).getBytes(US_ASCII);
    }

    static String minified(Path file) throws IOException {
        var json = new ObjectMapper();
        return json.writeValueAsString(json.readTree(Files.readString(file)));
    }

    /** Sends one over a connection of its own. */
    Answer tryOne(SSLContext sender, int port) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusMillis(1).toString();
        try (var connection = Connection.open(sender, port)) {
            int status = connection.exchange(new Series(new SplittableRandom()).next(now.getBytes(US_ASCII)));
            return new Answer(status, connection.lastBody());
        } catch (IOException e) {
            return new Answer(0, e.toString());
        }
    }

    /** @param status 0 when there was no answer */
    record Answer(int status, String body) {
        boolean accepted() {
            return status / 100 == 2;
        }

        /** The server's routes are not there yet. */
        boolean tooEarly() {
            return status == 0 || status == 404 || status == 503;
        }
    }

    private static String head(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\nIdempotency-Key: " + ID + "\r\n\r\n";
    }

    /** Of this template alone. */
    final class Series implements Messages {
        private final byte[] bytes = request.clone();
        private final SplittableRandom random;

        Series(SplittableRandom random) {
            this.random = random;
        }

        @Override
        public boolean permitted() {
            return permitted;
        }

        @Override
        public byte[] next(byte[] time) {
            writeUuid(keyAt);
            System.arraycopy(bytes, keyAt, bytes, idAt, ID.length());
            System.arraycopy(time, 0, bytes, timeAt, TIME.length());
            if (bsnAt >= 0) {
                System.arraycopy(persons.get(random.nextInt(persons.size())), 0, bytes, bsnAt, BSN.length());
            }
            if (regionAt >= 0) {
                System.arraycopy(regions.get(random.nextInt(regions.size())), 0, bytes, regionAt, REGION.length());
            }
            if (referenceAt >= 0) {
                writeHex(random.nextLong(), referenceAt, REFERENCE.length());
            }
            return bytes;
        }

        private void writeUuid(int at) {
            long high = random.nextLong();
            long low = random.nextLong();
            writeHex(high, at, 8);
            writeHex(high >>> 32, at + 9, 4);
            writeHex(high >>> 48, at + 15, 3);
            writeHex(low, at + 20, 3);
            writeHex(low >>> 12, at + 24, 12);
        }

        private void writeHex(long value, int at, int digits) {
            for (int i = 0; i < digits; i++) {
                bytes[at + i] = (byte) "0123456789abcdef".charAt((int) (value >>> (4 * i)) & 15);
            }
        }
    }
}
