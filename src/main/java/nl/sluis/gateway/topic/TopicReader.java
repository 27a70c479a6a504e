package nl.sluis.gateway.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.message.Oin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic of one party, on a thread of its own. Its place in a partition is committed to the broker after the
 * journal committed what came in and the answer was laid down, and never before: after a crash a record may come again, and
 * is known then.
 */
final class TopicReader implements Runnable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TROUBLE = Duration.ofSeconds(1);
    /** A broker that is gone is no exception for its client, which tries for ever: after so long a silence it is asked. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private final Oin party;
    private final Broker broker;
    private final Letterbox letterbox;
    private final TopicState state;
    private long heard;
    private volatile boolean closing;
    private volatile @Nullable Consumer<byte[], byte[]> polling;

    TopicReader(Oin party, Broker broker, Letterbox letterbox) {
        this.party = party;
        this.broker = broker;
        this.letterbox = letterbox;
        this.state = new TopicState(party);
    }

    void close() {
        closing = true;
        var consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        while (!closing) {
            try (var consumer = broker.consumer();
                    var answers = broker.producer()) {
                polling = consumer;
                consumer.subscribe(List.of(broker.intake().topic()));
                ask(consumer);
                while (!closing) {
                    round(consumer, answers);
                }
            } catch (WakeupException closed) {
                // asked for by close
            } catch (RuntimeException | ExecutionException e) {
                state.isNot(e);
                LockSupport.parkNanos(TROUBLE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                polling = null;
            }
        }
    }

    /** @throws org.apache.kafka.common.errors.TimeoutException when no broker answers */
    private void ask(Consumer<byte[], byte[]> consumer) {
        var unused = consumer.listTopics(ANSWER);
        hear();
    }

    private void hear() {
        heard = System.nanoTime();
        state.isRead();
    }

    private void round(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> answers)
            throws InterruptedException, ExecutionException {
        var records = consumer.poll(POLL);
        if (records.isEmpty()) {
            if (System.nanoTime() - heard > SILENCE.toNanos()) {
                ask(consumer);
            }
            return;
        }
        hear();
        var places = new HashMap<TopicPartition, OffsetAndMetadata>();
        var retryAfter = Duration.ZERO;
        for (var one : through(records, answers).entrySet()) {
            var progress = one.getValue();
            places.put(one.getKey(), new OffsetAndMetadata(progress.next()));
            consumer.seek(one.getKey(), progress.next());
            retryAfter = retryAfter.compareTo(progress.retryAfter()) < 0 ? progress.retryAfter() : retryAfter;
        }
        consumer.commitSync(places);
        if (!closing && retryAfter.isPositive()) {
            LockSupport.parkNanos(retryAfter.toNanos());
        }
    }

    /** Partitions side by side. */
    private Map<TopicPartition, Batch.Progress> through(
            ConsumerRecords<byte[], byte[]> records, Producer<byte[], byte[]> answers)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var batch = new Batch(party, letterbox, answers, broker.intake().answers());
            var begun = new HashMap<TopicPartition, Future<Batch.Progress>>();
            for (var partition : records.partitions()) {
                begun.put(partition, threads.submit(() -> batch.through(records.records(partition))));
            }
            var progress = new HashMap<TopicPartition, Batch.Progress>();
            for (var one : begun.entrySet()) {
                progress.put(one.getKey(), one.getValue().get());
            }
            return progress;
        }
    }
}
