package nl.sluis.gateway.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Some nodes on one PostgreSQL: accepts, and delivers what it accepted. */
final class Installation {
    /** On their way at once, however coarse the grain: fewer would leave a receiver idle while one is recorded. */
    private static final int LEAST = 4;

    private final Agenda agenda;
    private final Figures figures;
    private final Figures.Plan plan;
    private final Grain grain;
    private final Ledger ledger;
    private final Random random;
    private final Processors database;
    private final Flush flush;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Integer, Lane> lanes = new HashMap<>();
    private int turn;

    private record Node(Processors processors, Writer writer) {}

    Installation(Agenda agenda, Figures figures, Figures.Plan plan, Grain grain, Ledger ledger, Random random) {
        this.agenda = agenda;
        this.figures = figures;
        this.plan = plan;
        this.grain = grain;
        this.ledger = ledger;
        this.random = random;
        this.database = new Processors(agenda, grain.slots(plan.database()));
        this.flush = new Flush(agenda, figures.writer().flush());
        for (var i = 0; i < plan.nodes(); i++) {
            var processors = plan.shared() ? database : new Processors(agenda, grain.slots(plan.processors()));
            nodes.add(new Node(processors, new Writer(agenda, database, flush, figures.writer(), grain)));
        }
    }

    /** Takes a message in; its lane is made when the first for its receiver comes. */
    void accept(Message message, Function<Message, Destination> destinations) {
        ledger.arrived(message);
        var node = node();
        var costs = figures.costs().accept();
        node.processors.work(grain.micros(costs.server(), plan.processors()), () -> {
            if (!node.writer.offer(() -> committed(message, destinations))) {
                ledger.turnedAway(message);
            }
        });
    }

    private void committed(Message message, Function<Message, Destination> destinations) {
        ledger.accepted(message, agenda.now());
        beside(figures.costs().accept().postgres());
        lanes.computeIfAbsent(
                        message.receiver,
                        to -> new Lane(
                                this,
                                destinations.apply(message),
                                Math.max(LEAST, grain.count(figures.delivery().concurrency() * plan.nodes()))))
                .offer(message);
    }

    /** What PostgreSQL does for a message outside the writer's transaction: its other processes, the outbox, vacuum. */
    private void beside(long postgres) {
        var rest = Math.max(0, postgres - figures.writer().item());
        database.work(grain.micros(rest, plan.database()), () -> {});
    }

    /** Claim, look, send. */
    void carry(Message message, Destination destination, Destination.Answer answer) {
        var costs = destination instanceof Topic
                ? figures.costs().topic()
                : figures.costs().deliver();
        var claim = Math.max(0, costs.postgres() - figures.writer().item());
        var node = node();
        database.work(
                grain.micros(claim, plan.database()),
                () -> node.processors.work(
                        grain.micros(costs.server(), plan.processors()), () -> destination.take(message, answer)));
    }

    void record(Runnable done) {
        node().writer.write(done);
    }

    private Node node() {
        turn = (turn + 1) % nodes.size();
        return nodes.get(turn);
    }

    void sweep() {
        lanes.values().forEach(Lane::sweep);
    }

    /** Share of its time that each part was busy, since the beginning. */
    Map<String, Double> loads() {
        var now = (double) Math.max(1, agenda.now());
        var loads = new HashMap<String, Double>();
        loads.put("PostgreSQL's processors", database.worked() / now / database.count());
        loads.put("the disk's flushes", flush.worked() / now);
        for (var node : nodes) {
            loads.merge("a node's processors", node.processors.worked() / now / node.processors.count(), Math::max);
            loads.merge("a node's writer", node.writer.worked() / now, Math::max);
        }
        if (plan.shared()) {
            loads.put("the node's processors", loads.remove("a node's processors"));
            loads.remove("PostgreSQL's processors");
        }
        return loads;
    }

    Agenda agenda() {
        return agenda;
    }

    Figures figures() {
        return figures;
    }

    Ledger ledger() {
        return ledger;
    }

    Random random() {
        return random;
    }
}
