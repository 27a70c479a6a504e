package nl.sluis.bench;

import java.util.List;

/** What a message takes of processors, memory and disk, in each phase. */
record Costs(List<Integer> connections, Medians measured) {
    Table table() {
        var table = new Table(
                "system",
                ">connections",
                "phase",
                ">CPU µs a message: server",
                ">PostgreSQL",
                ">bench",
                ">others idle, % of a core",
                ">allocated kB a message",
                ">WAL bytes a message",
                ">tables and indexes, bytes a message",
                ">heap full (held) MB",
                ">resident MB");
        for (int count : connections) {
            for (var system : Contender.values()) {
                for (var phase : List.of(Phase.THROUGH, Phase.ACCEPT, Phase.DRAIN)) {
                    cost(table, measured.of(system, phase).with(count), system, phase, count);
                }
            }
        }
        return table;
    }

    private static void cost(Table table, Medians rounds, Contender system, Phase phase, int connections) {
        if (rounds.none()) {
            return;
        }
        table.row(
                system.title(),
                Integer.toString(connections),
                phase.title(),
                Table.whole(rounds.median(Measurement::serverMicrosPerMessage)),
                Table.whole(rounds.median(Measurement::postgresMicrosPerMessage)),
                Table.whole(rounds.median(Measurement::benchMicrosPerMessage)),
                Table.one(rounds.median(one -> 100 * one.used().others() / one.seconds())),
                Table.one(rounds.median(Measurement::allocatedPerMessage) / 1024),
                Table.whole(rounds.median(Measurement::walPerMessage)),
                Table.whole(rounds.median(Measurement::tablesPerMessage)),
                Table.whole(rounds.median(one -> one.heap().full())) + " ("
                        + Table.whole(rounds.median(one -> one.heap().held())) + ")",
                Table.whole(rounds.median(one -> one.heap().resident())));
    }
}
