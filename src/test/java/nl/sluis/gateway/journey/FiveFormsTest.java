package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.delivery.Carrier.Carried;
import nl.sluis.gateway.delivery.Parcel;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same message in every form, each with what really stands at the other end. */
class FiveFormsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> RECEIVERS = receivers();
    private static final String SURNAME = "Zonneschijnsma";
    private static final String SENDERS_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Set<String> STEPS = Set.of("read", "count", "decide", "disclose", "record");
    private static final FiveForms FORMS = FiveForms.open();

    /** What a receiver got of one message. @param how it came, for the table */
    record Arrival(String how, String id, JsonNode event) {}

    @AfterAll
    static void closes() throws IOException {
        FORMS.close();
    }

    @Test
    void theSameMessageArrivesByEveryForm() throws Exception {
        // Given
        var person = Fiction.person();
        var ggz = FORMS.gateway.as("ggz-voorbeeld");
        var posted = FORMS.gateway.receiver().gotBy("uwv-webhook").size();
        var laid = records().size();
        var onServer = files(FORMS.sftp.folder());
        var inFolder = files(FORMS.folder);
        assertThat(ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person))
                        .status())
                .isEqualTo(202);

        // When
        var sent = new LinkedHashMap<String, String>();
        var ids = new ArrayList<String>();
        for (var receiver : RECEIVERS.entrySet()) {
            var message = about(person, receiver.getValue());
            var answer = ggz.send(message, Map.of("traceparent", "00-" + SENDERS_TRACE + "-00f067aa0ba902b7-01"));
            ids.add(message.path("id").asText());
            ids.add(answer.json().path("id").asText());
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            sent.put(receiver.getKey(), answer.json().path("id").asText());
        }
        var arrived = new LinkedHashMap<String, Arrival>();
        arrived.put("webhook", webhook(posted));
        arrived.put("postvak", postvak());
        arrived.put("kafka", kafka(laid));
        arrived.put("sftp", file(FORMS.sftp.folder(), onServer, "uwv-sftp"));
        arrived.put("folder", file(FORMS.folder, inFolder, "uwv-folder"));

        // Then
        for (var one : sent.entrySet()) {
            Wait.until(() -> ggz.get("/v1/berichten/" + one.getValue())
                    .json()
                    .path("status")
                    .asText()
                    .equals("afgeleverd"));
        }
        print(arrived);
        assertThat(arrived.values().stream().map(one -> visible(one.event())).distinct())
                .as("what each may see of the same message, but its own pseudonyms, ids and OIN")
                .hasSize(1);
        assertThat(arrived.values().stream().map(Arrival::id).distinct()).hasSize(5);
        nothingReadableRestsInAStore(person);
        Wait.until(() -> traces("deliver").containsAll(traces(arrived))
                && traces("intake").size() >= RECEIVERS.size());
        nothingOfItIsToldToWhoeverWatches(person, ids);
        eachHopIsATraceOfItsOwn(arrived);
    }

    /** Promise 3, on the management port and at the collector: no value, no reference, no pseudonym, and no id of the sender's. */
    private static void nothingOfItIsToldToWhoeverWatches(String person, List<String> ids) {
        var message = about(person, "00000099000000091000").path("data");
        var secrets = new ArrayList<>(ids);
        secrets.addAll(List.of(person, SURNAME, "Wilhelmijntje", "psn1.", "psr1.", SENDERS_TRACE));
        secrets.add(message.at("/betrokkene/geboortedatum").asText());
        secrets.add(message.at("/traject/kenmerk").asText());
        ids.forEach(id -> secrets.add(id.replace("-", "")));
        var told = new LinkedHashMap<String, String>();
        told.put("spans", FORMS.collector.told());
        for (var path : List.of("prometheus", "health", "health/readiness", "health/liveness", "info")) {
            told.put(path, Scrape.page(FORMS.gateway, "/actuator/" + path));
        }
        var found = new ArrayList<String>();
        told.forEach((where, text) -> secrets.stream()
                .filter(secret -> secret.isEmpty() || text.contains(secret))
                .forEach(secret -> found.add("secret " + secrets.indexOf(secret) + " in " + where)));
        assertThat(secrets).hasSizeGreaterThan(20);
        assertThat(found).isEmpty();
    }

    /** The trace that the receiver sees is that of its delivery alone; what came in is another, and neither names the other. */
    private static void eachHopIsATraceOfItsOwn(Map<String, Arrival> arrived) {
        var intakes = traces("intake");
        var deliveries = traces("deliver");
        var kinds = FORMS.collector.spans().stream()
                .collect(Collectors.groupingBy(
                        span -> Collector.hex(span.getTraceId()),
                        Collectors.mapping(Span::getName, Collectors.toSet())));
        assertThat(intakes).hasSizeGreaterThanOrEqualTo(RECEIVERS.size()).doesNotContainAnyElementsOf(deliveries);
        assertThat(deliveries).containsAll(traces(arrived));
        assertThat(intakes).anySatisfy(trace -> assertThat(kinds.get(trace)).containsAll(STEPS));
        assertThat(FORMS.collector.spans()).allSatisfy(span -> {
            assertThat(span.getLinksCount()).isZero();
            assertThat(span.getEventsCount())
                    .as("events, in which exceptions would tell their text")
                    .isZero();
            assertThat(span.getAttributesList())
                    .allSatisfy(attribute -> assertThat(attribute.getKey()).startsWith("sluis."));
        });
    }

    /** As the receivers saw them in {@code traceparent}. */
    private static Set<String> traces(Map<String, Arrival> arrived) {
        return arrived.values().stream().map(one -> one.id().replace("-", "")).collect(Collectors.toSet());
    }

    private static Set<String> traces(String name) {
        return FORMS.collector.spans(name).stream()
                .map(span -> Collector.hex(span.getTraceId()))
                .collect(Collectors.toSet());
    }

    /** Promise 3: in what a broker and a server keep, nobody finds a value, or the name of a field. */
    private static void nothingReadableRestsInAStore(String person) throws IOException {
        var found = new ArrayList<String>();
        for (var store : List.of(FORMS.broker.logs(), FORMS.sftp.folder(), FORMS.folder)) {
            var read = 0;
            try (var files = Files.walk(store)) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(one -> !store.equals(FORMS.broker.logs())
                                || one.toString().contains(FiveForms.TOPIC))
                        .toList()) {
                    var content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    read += content.contains("eyJ") ? 1 : 0;
                    for (var secret : List.of(person, SURNAME, "Wilhelmijntje", "betrokkene", "psn1.", "traject")) {
                        if (content.contains(secret) || content.contains(base64(secret))) {
                            found.add(secret.equals(person) ? "the BSN in " + file : secret + " in " + file);
                        }
                    }
                }
            }
            assertThat(read).as("files with something closed in " + store).isPositive();
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aRecordHasNoKeyAndThePartitionOfItsPerson() throws Exception {
        // Given
        var before = records().size();
        var carrier = FORMS.gateway.bean(Carrier.class);
        var keys = List.of(hash(1), hash(2), hash(3), hash(1), hash(2), hash(3));

        // When
        for (var key : keys) {
            assertThat(carrier.carry(parcel(UUID.randomUUID(), "uwv-kafka", key)))
                    .isEqualTo(new Carried.Delivered());
        }

        // Then
        var records = records();
        var ours = records.subList(before, records.size());
        assertThat(ours).hasSize(6).allMatch(record -> record.key() == null);
        assertThat(ours.stream().map(record -> record.partition()).distinct()).hasSize(3);
        assertThat(ours).allSatisfy(record -> assertThat(names(record))
                .containsExactlyInAnyOrder("Content-Type", "Idempotency-Key", "traceparent", "Audit-Checkpoint"));
    }

    @Test
    void whatNoBrokerConfirmedIsNotDeliveredAndComesAgain() throws Exception {
        // Given
        var carrier = FORMS.gateway.bean(Carrier.class);
        var id = UUID.randomUUID();

        // When
        FORMS.broker.stop();
        var unconfirmed = carrier.carry(parcel(id, "uwv-kafka", hash(1)));
        FORMS.broker.start(FORMS.pki());
        Wait.until(() -> carrier.carry(parcel(id, "uwv-kafka", hash(1))).equals(new Carried.Delivered()));

        // Then
        assertThat(unconfirmed).isInstanceOf(Carried.TryAgain.class);
        assertThat(records().stream().map(FiveFormsTest::id)).contains(id.toString());
    }

    @Test
    void theSameIdIsTheSameFileWhateverBecameOfTheAttemptBefore() throws Exception {
        // Given
        var carrier = FORMS.gateway.bean(Carrier.class);
        for (var receiver : Map.of("uwv-sftp", FORMS.sftp.folder(), "uwv-folder", FORMS.folder)
                .entrySet()) {
            var id = UUID.randomUUID();
            var half = receiver.getValue().resolve("." + id + ".json.tmp");
            Files.writeString(half, "an attempt that was broken off");

            // When
            var first = carrier.carry(parcel(id, receiver.getKey(), hash(1)));
            var file = receiver.getValue().resolve(id + ".json");
            var written = Files.readString(file);
            var second = carrier.carry(parcel(id, receiver.getKey(), hash(1)));

            // Then
            assertThat(List.of(first, second)).containsOnly(new Carried.Delivered());
            assertThat(Files.readString(file)).isEqualTo(written);
            assertThat(half).doesNotExist();
        }
    }

    @Test
    void anotherServerThanTheKnownOneGetsNothing() throws Exception {
        // Given
        var known = FORMS.pki().resolve("known_hosts");
        var right = Files.readString(known);
        var before = files(FORMS.sftp.folder());

        // When
        Files.copy(FORMS.pki().resolve("other_hosts"), known, StandardCopyOption.REPLACE_EXISTING);
        FORMS.sftp.dropConnections();
        var carried = FORMS.gateway.bean(Carrier.class).carry(parcel(UUID.randomUUID(), "uwv-sftp", hash(1)));
        Files.writeString(known, right);

        // Then
        assertThat(carried).isInstanceOf(Carried.TryAgain.class);
        assertThat(files(FORMS.sftp.folder())).isEqualTo(before);
    }

    private static Arrival webhook(int before) {
        Wait.until(() -> FORMS.gateway.receiver().gotBy("uwv-webhook").size() > before);
        var got = FORMS.gateway.receiver().gotBy("uwv-webhook").get(before);
        return new Arrival("POST over mTLS", got.idempotencyKey(), got.event());
    }

    private static Arrival postvak() throws Exception {
        var uwv = FORMS.gateway.as("uwv-postvak");
        var shown = uwv.get("/v1/postvak?wacht=30&aantal=10").json().path("berichten");
        assertThat(shown).hasSize(1);
        var id = shown.get(0).path("id").asText();
        var stranger = FORMS.gateway.as("uwv-webhook");
        var told = JSON.createObjectNode();
        told.putArray("ids").add(id);
        assertThat(stranger.get("/v1/postvak").status()).isEqualTo(404);
        assertThat(uwv.post("/v1/postvak/ontvangen", "application/json", told).status())
                .isEqualTo(200);
        assertThat(uwv.get("/v1/postvak").json().path("berichten")).isEmpty();
        return new Arrival("GET /v1/postvak, said to have", id, shown.get(0).path("bericht"));
    }

    private static Arrival kafka(int before) throws Exception {
        Wait.until(() -> records().size() > before);
        var record = records().get(before);
        var jwe = new String(record.value(), StandardCharsets.US_ASCII);
        return new Arrival(
                "record, no key, partition " + record.partition() + ", JWE of " + jwe.length() + " bytes",
                id(record),
                Opened.event(jwe, FORMS.pki(), "uwv-kafka"));
    }

    private static Arrival file(Path folder, Set<Path> before, String party) throws Exception {
        Wait.until(() -> files(folder).size() > before.size());
        var file = files(folder).stream()
                .filter(one -> !before.contains(one))
                .findFirst()
                .orElseThrow();
        var content = JSON.readTree(file.toFile());
        var manifest = Opened.manifest(content, FORMS.gateway.data().resolve("receipts.pub"));
        var id = manifest.path("id").asText();
        assertThat(file.getFileName().toString()).isEqualTo(id + ".json");
        var event = Opened.event(content.path("bericht").asText(), FORMS.pki(), party);
        return new Arrival("file, signed manifest of " + manifest.path("tijd").asText(), id, event);
    }

    private static void print(Map<String, Arrival> arrived) {
        System.out.printf("%-8s  %-36s  %-42s  %s%n", "form", "id of the delivery", "how it arrived", "it sees");
        arrived.forEach((form, one) -> System.out.printf(
                "%-8s  %-36s  %-42s  %d fields of type %s%n",
                form,
                one.id(),
                one.how(),
                visible(one.event()).size(),
                one.event().path("type").asText()));
    }

    /** What is the same for each: no pseudonym, no id, no name of the receiver. */
    private static Map<String, String> visible(JsonNode event) {
        var seen = new LinkedHashMap<String, String>();
        leaves("", event.path("data"), seen);
        seen.replaceAll(
                (path, value) -> value.startsWith("psn1.") || value.startsWith("psr1.") ? "a pseudonym" : value);
        return seen;
    }

    private static void leaves(String path, JsonNode node, Map<String, String> into) {
        if (node.isValueNode()) {
            into.put(path, node.asText());
        }
        node.properties().forEach(one -> leaves(path + "/" + one.getKey(), one.getValue(), into));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            leaves(path + "/" + i, node.get(i), into);
        }
    }

    /** All that ever came into the topic, by partition and place, read as the receiver reads it. */
    private static List<ConsumerRecord<byte[], byte[]>> records() {
        var settings = FORMS.broker.client("uwv-kafka");
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, FiveForms.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(FiveForms.TOPIC, number))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            read.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
            return read;
        }
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader("Idempotency-Key").value(), StandardCharsets.UTF_8);
    }

    private static List<String> names(ConsumerRecord<byte[], byte[]> record) {
        var names = new ArrayList<String>();
        record.headers().forEach(header -> names.add(header.key()));
        return names;
    }

    private static ObjectNode about(String bsn, String receiver) {
        var message = Fiction.application(bsn);
        message.put("ontvanger", "urn:nld:oin:" + receiver);
        ((ObjectNode) message.path("data").path("betrokkene"))
                .put("achternaam", SURNAME)
                .put("voornamen", "Wilhelmijntje");
        return message;
    }

    private static Parcel parcel(UUID id, String party, KeyedHash orderKey) {
        return new Parcel(
                id,
                new RegionCode("AM13"),
                new MessageType("nl.sluis.traject.aanvraag.v1"),
                new Receiver(new Oin(RECEIVERS.get(party.substring("uwv-".length()))), Role.UWV),
                orderKey,
                "{\"data\":{}}".getBytes(StandardCharsets.UTF_8));
    }

    private static KeyedHash hash(int line) {
        return new KeyedHash(new byte[] {0, 0, 0, (byte) line, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(one -> one.toString().endsWith(".json")).collect(Collectors.toSet());
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> receivers() {
        var receivers = new LinkedHashMap<String, String>();
        receivers.put("webhook", "00000099000000091000");
        receivers.put("postvak", "00000099000000092000");
        receivers.put("kafka", "00000099000000093000");
        receivers.put("sftp", "00000099000000094000");
        receivers.put("folder", "00000099000000095000");
        return receivers;
    }
}
