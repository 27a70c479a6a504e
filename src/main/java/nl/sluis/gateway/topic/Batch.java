package nl.sluis.gateway.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.topic.Letterbox.Taken;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The records of one partition that were fetched together, handed over one after the other: what one party lays down in one
 * partition comes in in that order.
 */
final class Batch {
    private final Oin party;
    private final Letterbox letterbox;
    private final Producer<byte[], byte[]> answers;
    private final String answerTopic;

    Batch(Oin party, Letterbox letterbox, Producer<byte[], byte[]> answers, String answerTopic) {
        this.party = party;
        this.letterbox = letterbox;
        this.answers = answers;
        this.answerTopic = answerTopic;
    }

    /**
     * How far it went.
     *
     * @param next       the place of the first record that is not behind us
     * @param retryAfter when to go on there
     */
    record Progress(long next, Duration retryAfter) {}

    /** Returns when each answer is laid down; the first record that could not be recorded or answered ends it. */
    Progress through(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var laid = new ArrayList<Future<?>>();
        var retryAfter = Duration.ZERO;
        for (var record : records) {
            var taken = letterbox.take(party, bytes(record));
            if (taken instanceof Taken.NotNow(var later)) {
                retryAfter = later;
                break;
            }
            if (taken instanceof Taken.Answered answered) {
                laid.add(answers.send(new ProducerRecord<>(answerTopic, null, null, Answers.of(record, answered))));
            }
        }
        return new Progress(next(records, answered(laid)), retryAfter);
    }

    /** How many answers, from the first, all brokers have that must. */
    private static int answered(List<Future<?>> laid) throws InterruptedException {
        for (var i = 0; i < laid.size(); i++) {
            try {
                laid.get(i).get();
            } catch (ExecutionException notLaid) {
                return i;
            }
        }
        return laid.size();
    }

    private static long next(List<ConsumerRecord<byte[], byte[]>> records, int behindUs) {
        return behindUs == records.size()
                ? records.getLast().offset() + 1
                : records.get(behindUs).offset();
    }

    /** A record without a value is one without a message, which the door refuses. */
    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? new byte[0] : record.value();
    }
}
