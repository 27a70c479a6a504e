package nl.sluis.gateway.report;

import java.util.List;

/** What the rules in force let go, to be held against what went. */
@FunctionalInterface
public interface PermittedFlows {
    /** In the order of the rules. */
    List<PermittedFlow> now();
}
