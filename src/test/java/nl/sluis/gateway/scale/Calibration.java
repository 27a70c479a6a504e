package nl.sluis.gateway.scale;

import nl.sluis.gateway.scale.Figures.Cost;
import nl.sluis.gateway.scale.Figures.Costs;

/** The machine of the load bench as a plan: its two processors also carry client and receiver of the bench. */
final class Calibration {
    private Calibration() {}

    static Figures.Plan machine() {
        return new Figures.Plan("the machine of the bench", 1, 1, 2, 2, true, false);
    }

    /** What client and receiver cost is put on the gateway, half on each way. */
    static Figures figures(Figures figures) {
        var costs = figures.costs();
        var half = costs.benchOfTogether() / 2;
        return new Figures(
                new Costs(
                        with(costs.accept(), half),
                        with(costs.deliver(), half),
                        costs.together(),
                        costs.togetherPerSecond(),
                        costs.benchOfTogether(),
                        costs.topic()),
                figures.writer(),
                figures.bytes(),
                figures.delivery(),
                figures.receivers(),
                figures.country(),
                figures.loads(),
                figures.week(),
                figures.plans(),
                figures.prices(),
                figures.doorPerSecond());
    }

    private static Cost with(Cost cost, long more) {
        return new Cost(cost.server() + more, cost.postgres());
    }
}
