package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.BenchReading;
import nl.sluis.gateway.journal.BenchStore;
import nl.sluis.gateway.journal.LargeLog;
import nl.sluis.gateway.journal.LargeLogPlan;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Reveal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway that goes on with a log of many exchanges, over some months, about people who are nobody. */
record LargeHouse(Gateway gateway, List<Bsn> persons) implements PageHouse, AutoCloseable {
    /** So many entries hold an exchange that was accepted: the rest is its delivery, refusals and what is no message. */
    private static final double ENTRIES_AN_EXCHANGE = 2.4;

    /** @param exchanges accepted, at least */
    static LargeHouse of(int exchanges) throws Exception {
        var data = Files.createTempDirectory("sluis-large");
        var plan =
                LargeLogPlan.of(data, (long) (exchanges * ENTRIES_AN_EXCHANGE)).over(6);
        try (var store = BenchStore.openSoonClosed(data)) {
            LargeLog.write(store, plan, (done, of) -> {});
            store.asOwner("analyze");
        }
        return on(data, plan.persons());
    }

    /** On a log that is there already. */
    static LargeHouse on(Path data, int persons) throws IOException {
        var gateway = Gateway.startOn(data, "--sluis.console.session.per-person=5");
        return new LargeHouse(gateway, BenchReading.persons(persons));
    }

    /** In the log now: what was pruned is not there any more. */
    long entries() {
        return JdbcClient.create(gateway.bean("writerDataSource", DataSource.class))
                .sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }

    /** Somebody who is in the log often. */
    String number(int of) {
        return persons.get(of).reveal(Reveal.DELIVER_IN_CLEAR);
    }

    @Override
    public void close() {
        gateway.application().close();
        gateway.receiver().close();
    }
}
