package nl.sluis.gateway.consent;

import java.util.Set;
import nl.sluis.gateway.message.Role;

/**
 * Who may record what in the register, and who may look somebody up: {@code register.yaml}, compiled. What no row permits
 * is refused. Immutable.
 */
record RegisterRules(Set<MayRecord> recording, Set<MayLookUp> lookingUp) {
    record MayRecord(Role role, Standing standing, ConsentDecision decision) {}

    record MayLookUp(Role role, Standing standing) {}

    RegisterRules {
        recording = Set.copyOf(recording);
        lookingUp = Set.copyOf(lookingUp);
    }

    boolean mayRecord(Recorder recorder, Standing standing, ConsentDecision decision) {
        return recorder.roles().stream().anyMatch(role -> recording.contains(new MayRecord(role, standing, decision)));
    }

    boolean mayLookUp(Recorder recorder, Standing standing) {
        return recorder.roles().stream().anyMatch(role -> lookingUp.contains(new MayLookUp(role, standing)));
    }
}
