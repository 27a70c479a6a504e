package nl.sluis.gateway.report;

/** The rules that are in force, in words. */
@FunctionalInterface
public interface Rules {
    RuleBook now();
}
