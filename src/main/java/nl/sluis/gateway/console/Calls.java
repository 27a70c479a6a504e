package nl.sluis.gateway.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;

/** All calls of the command line's API, by method and path. */
final class Calls {
    private final Map<String, ManagementCall> byName;

    /** @throws IllegalStateException when two calls have the same method and path, or one may be asked by nobody */
    Calls(Collection<ManagementCall> calls) {
        var all = new HashMap<String, ManagementCall>();
        for (var call : calls) {
            var name = nameOf(call);
            if (!call.path().matches("(/[a-z0-9-]+)+") || call.mayAsk().isEmpty()) {
                throw new IllegalStateException(name + ": a call has a path in lower case and somebody who may ask it");
            }
            if (all.put(name, call) != null) {
                throw new IllegalStateException(name + " is answered twice");
            }
        }
        byName = Map.copyOf(all);
    }

    /** @throws QuestionRefusedException when there is none */
    ManagementCall find(String method, String path) {
        var call = byName.get(method + " " + path);
        if (call == null) {
            throw QuestionRefusedException.notFound("there is no such call");
        }
        return call;
    }

    /** {@code GET /log}, as the log names it when somebody may not ask it. */
    static String nameOf(ManagementCall call) {
        return call.method().name() + " " + call.path();
    }
}
