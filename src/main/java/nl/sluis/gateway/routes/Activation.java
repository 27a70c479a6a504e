package nl.sluis.gateway.routes;

import nl.sluis.gateway.journal.ActiveSets;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** The only way for a set to come into force: compiled, recorded in the log, and only then swapped in. */
final class Activation implements SmartInitializingSingleton {
    private final SetCompiler compiler;
    private final ActiveSets log;
    private final SetInForce inForce;

    Activation(SetCompiler compiler, ActiveSets log, SetInForce inForce) {
        this.compiler = compiler;
        this.log = log;
        this.inForce = inForce;
    }

    /**
     * The set of the start, before the edge opens and before anything is delivered.
     *
     * @throws nl.sluis.gateway.journal.SetOutdatedException when newer rules were active here
     */
    @Override
    public void afterSingletonsInstantiated() {
        var set = compiler.compile();
        try {
            log.activate(set.facts().identity());
        } catch (RuntimeException refused) {
            set.close();
            throw refused;
        }
        inForce.put(set);
    }
}
