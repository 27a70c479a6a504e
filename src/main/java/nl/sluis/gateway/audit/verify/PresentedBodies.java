package nl.sluis.gateway.audit.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bodies that somebody was given, each against its entry, as the log shows it or as a proof does. */
final class PresentedBodies {
    private final Evidence evidence;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();
    private long clear;
    private long stored;

    PresentedBodies(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void look(List<Leaf> leaves) {
        if (!evidence.bodies().isEmpty()) {
            leaves.forEach(this::look);
        }
    }

    private void look(Leaf leaf) {
        var bodies = evidence.bodies().getOrDefault(leaf.id(), List.of());
        if (!bodies.isEmpty() && seen.add(leaf.id())) {
            bodies.forEach(body -> compare(body, leaf));
        }
    }

    private void compare(PresentedBody body, Leaf leaf) {
        var kind =
                switch (body) {
                    case PresentedBody.Clear ignored -> {
                        clear++;
                        yield "the body";
                    }
                    case PresentedBody.Stored ignored -> {
                        stored++;
                        yield "the stored body";
                    }
                };
        if (!body.isOf(leaf)) {
            findings.add(
                    Lie.BODY_EDITED,
                    leaf.seq(),
                    kind + " that was given out of entry " + leaf.id() + " is not the one to which the entry commits");
        }
    }

    /** @throws CouldNotCheckException when neither the log nor a proof shows the entry of one of them */
    void end() {
        evidence.bodies().keySet().stream()
                .filter(id -> !seen.contains(id))
                .toList()
                .forEach(id -> look(evidence.proved(id)
                        .orElseThrow(() -> new CouldNotCheckException("the log does not show entry " + id
                                + " to who reads it here, and there is no proof of it: its body cannot be checked"))));
    }

    List<String> looked() {
        var looked = new ArrayList<String>();
        if (clear + stored > 0) {
            looked.add(clear + " bodies that were given out in clear, and " + stored
                    + " as they are stored, against what their entries commit to");
        }
        return looked;
    }
}
