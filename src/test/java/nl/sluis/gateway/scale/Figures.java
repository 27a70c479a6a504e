package nl.sluis.gateway.scale;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** All that the simulation reckons with; times in microseconds where nothing else is said. See {@code bench/config/scale.yaml}. */
record Figures(
        Costs costs,
        WriterCosts writer,
        Bytes bytes,
        Delivery delivery,
        Receivers receivers,
        CountryFigures country,
        Map<String, Load> loads,
        WeekFigures week,
        List<Plan> plans,
        Prices prices,
        double doorPerSecond) {
    record Cost(long server, long postgres) {}

    record Costs(
            Cost accept, Cost deliver, Cost together, double togetherPerSecond, long benchOfTogether, Cost topic) {}

    record WriterCosts(long batch, long item, long flush, int most, int queue) {}

    record Bytes(long entry, long walAccept, long walDeliver, long outboxRow, long message) {
        /** What stays of a delivered message: the entry that it was accepted, and the one that it was delivered. */
        long kept() {
            return 2 * entry;
        }

        long written() {
            return walAccept + walDeliver;
        }
    }

    /** Delays in milliseconds. */
    record Delivery(
            int concurrency,
            int attempts,
            long firstDelay,
            long longestDelay,
            BreakerFigures breaker,
            double deliverWithinHours) {}

    record BreakerFigures(int window, int atLeast, int percent, long pause, long longestPause, int probes) {}

    /** Milliseconds. */
    record Takes(int atOnce, long takes) {}

    record Receivers(Takes uwv, Takes gemeente, Takes ggz, Takes topic, long failsAfter) {}

    record Flow(Role from, Role to, double percent) {}

    record CountryFigures(int gemeenten, int providers, List<Flow> flows) {}

    record Load(int persons, double weekly) {}

    record Outage(int fromHour, int hours) {}

    record WeekFigures(List<Double> days, List<Double> hours, Outage outage) {}

    record Plan(
            String name, int installations, int nodes, int processors, int database, boolean shared, boolean topics) {
        int allProcessors() {
            return installations * (nodes * processors + (shared ? 0 : database));
        }
    }

    record Prices(double processor, double gigabyte) {}

    /** Who speaks and is spoken to. */
    enum Role {
        uwv,
        gemeente,
        ggz
    }

    static Figures of(Path file) throws IOException {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build()
                .readValue(file.toFile(), Figures.class);
    }
}
