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
    private static final String PADDING = "Komt graag eerst op de koffie bij een werkgever in de buurt. ";

    private final byte[] request;
    private final int keyAt;
    private final int idAt;
    private final int bsnAt;
    private final int referenceAt;
    private final int timeAt;
    private final List<byte[]> persons;

    private MessageTemplate(String head, String body, List<String> persons) {
        var whole = head + body;
        this.request = whole.getBytes(US_ASCII);
        this.keyAt = head.indexOf(ID);
        this.idAt = head.length() + body.indexOf(ID);
        this.bsnAt = head.length() + body.indexOf(BSN);
        this.referenceAt = head.length() + body.indexOf(REFERENCE);
        this.timeAt = head.length() + body.indexOf(TIME);
        this.persons = persons.stream().map(person -> person.getBytes(US_ASCII)).toList();
    }

    /** @param size of the body, in bytes */
    static MessageTemplate read(Path file, int size, List<String> persons) throws IOException {
        var today = LocalDate.now();
        var body = minified(file)
                .replace("{id}", ID)
                .replace("{bsn}", BSN)
                .replace("{kenmerk}", REFERENCE)
                .replace("{time}", TIME)
                .replace("{today}", today.toString())
                .replace("{nextmonth}", today.plusMonths(1).toString());
        int room = size - (body.length() - "{padding}".length());
        if (room < 1) {
            throw new IllegalArgumentException("the message itself is " + (size - room) + " bytes, more than " + size);
        }
        body = body.replace(
                "{padding}",
                PADDING.repeat(room / PADDING.length() + 1).substring(0, room).strip());
        return new MessageTemplate(head("/v1/berichten", "application/cloudevents+json", body), body, persons);
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
            int status = connection.exchange(new Messages(new SplittableRandom()).next(now.getBytes(US_ASCII)));
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

    /** The messages of one connection, one after the other; each is a new one. For one thread. */
    final class Messages {
        private final byte[] bytes = request.clone();
        private final SplittableRandom random;

        Messages(SplittableRandom random) {
            this.random = random;
        }

        /** The next request, valid until the following call. */
        byte[] next(byte[] time) {
            writeUuid(keyAt);
            System.arraycopy(bytes, keyAt, bytes, idAt, ID.length());
            System.arraycopy(persons.get(random.nextInt(persons.size())), 0, bytes, bsnAt, BSN.length());
            writeHex(random.nextLong(), referenceAt, REFERENCE.length());
            System.arraycopy(time, 0, bytes, timeAt, TIME.length());
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
