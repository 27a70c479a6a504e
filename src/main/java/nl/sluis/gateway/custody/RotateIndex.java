package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.IndexKeyChange;
import nl.sluis.gateway.keys.IndexKeyChange.Index;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;

/**
 * A new IXK or AIK. From here on every look-up asks under both, and rows move as they are looked up; the former key is
 * destroyed by another order, once nothing stands under it.
 */
final class RotateIndex implements Ceremony {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private final IndexKeyChange change;
    private final HashedRows rows;

    RotateIndex(IndexKeyChange change, HashedRows rows) {
        this.change = change;
        this.rows = rows;
    }

    @Override
    public String verb() {
        return "rotate-index";
    }

    @Override
    public Plan plan(String object) {
        var index = Facts.name(Index.class, object);
        var underWay = change.underWay(index);
        var steps = new ArrayList<String>();
        steps.add(
                underWay.isEmpty()
                        ? "makes a new " + index + ", and waits until every node reads it beside the present one"
                        : "a new " + index + " is there since " + underWay.get().prepared());
        steps.add("waits until no message waits that knows its person under the former " + index + " alone ("
                + rows.waitingUnderOneHash(index) + " now)");
        steps.add("lets every node write the new " + index + " and read both; rows move when they are next looked up");
        return new Plan(
                "rotate-index " + object,
                steps,
                underWay.flatMap(IndexKeyChange.Change::switched)
                        .map(since -> "the new " + index + " is written since " + since
                                + "; forget-index ends the change, once nothing is left under the former"),
                EntryType.KEY_ROTATED,
                Facts.of(index.name()).put("step", "new key"));
    }

    @Override
    public ObjectNode carryOut(String object, Progress progress) {
        var index = Facts.name(Index.class, object);
        change.prepare(index);
        awaitOldMessages(index, progress);
        rows.remember(index);
        change.switchOver(index);
        return Facts.none().put("leftBehind", rows.leftBehind(index));
    }

    private void awaitOldMessages(Index index, Progress progress) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var waiting = rows.waitingUnderOneHash(index);
        var first = waiting;
        while (waiting > 0) {
            if (System.nanoTime() - end > 0) {
                throw QuestionRefusedException.conflict(waiting + " messages from before still wait (see keys status);"
                        + " both keys are read, the former is written. Give the order again when they are gone");
            }
            progress.at("waiting messages", first - waiting, first);
            pause();
            waiting = rows.waitingUnderOneHash(index);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QuestionRefusedException.conflict("interrupted while messages were waited for; give the order again");
        }
    }
}
