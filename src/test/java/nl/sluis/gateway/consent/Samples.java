package nl.sluis.gateway.consent;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentTerms;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/** Parties, demands and versions for the tests of this package. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    static final Oin HOLDER = new Oin("00000099000000001000");
    static final Receiver UWV = new Receiver(new Oin("00000099000000002000"), Role.UWV);
    static final Oin OTHER = new Oin("00000099000000003000");
    static final Purpose WORK = new Purpose("re-integratie");
    static final Set<String> BOTH = Set.of("traject", "werk");
    static final ConsentTarget TRAJECT_TO_ROLE = new ConsentTarget(null, Role.UWV, WORK, "traject", BOTH);
    static final ConsentTarget TRAJECT_TO_UWV = new ConsentTarget(UWV.oin(), null, WORK, "traject", BOTH);

    private Samples() {}

    /** As the gateway is delivered. */
    static RegisterRules rules() {
        return RegisterFile.load(Path.of("config", "register.yaml"));
    }

    static ConsentDemand demand(boolean required, OnObjection objection) {
        return new ConsentDemand(HOLDER, UWV, WORK, "traject", BOTH, required, objection);
    }

    static ConsentDemand demandAt(@Nullable AgeGroup age) {
        return new ConsentDemand(
                HOLDER, UWV, WORK, "traject", BOTH, new ConsentTerms(true, OnObjection.BLOCKS, true), age);
    }

    static ConsentVersion version(int version, ConsentDecision decision, ConsentTarget target) {
        return new ConsentVersion(version, decision, DecidedBy.PERSON, null, target, Period.OPEN);
    }

    static ConsentVersion by(DecidedBy decidedBy, @Nullable AgeGroup age, ConsentVersion version) {
        return new ConsentVersion(
                version.version(), version.decision(), decidedBy, age, version.target(), version.period());
    }

    static ConsentTarget receiver(Oin oin) {
        return new ConsentTarget(oin, null, WORK, "traject", BOTH);
    }

    static ConsentTarget role(Role role) {
        return new ConsentTarget(null, role, WORK, "traject", BOTH);
    }

    static ConsentTarget purpose(String code) {
        return new ConsentTarget(null, Role.UWV, new Purpose(code), "traject", BOTH);
    }

    static ConsentTarget scope(String scope) {
        return new ConsentTarget(null, Role.UWV, WORK, scope, BOTH);
    }

    static ConsentTarget categories(String... categories) {
        return new ConsentTarget(null, Role.UWV, WORK, "traject", Set.of(categories));
    }

    static ConsentTarget scopeOnly() {
        return new ConsentTarget(null, Role.UWV, null, "traject", BOTH);
    }

    static ConsentTarget purposeOnly() {
        return new ConsentTarget(null, Role.UWV, WORK, null, BOTH);
    }

    static ConsentVersion consent(int version, ConsentTarget target) {
        return version(version, ConsentDecision.CONSENT, target);
    }

    static ConsentVersion refusal(int version, ConsentTarget target) {
        return version(version, ConsentDecision.REFUSAL, target);
    }

    static ConsentVersion objection(int version, ConsentTarget target) {
        return version(version, ConsentDecision.OBJECTION, target);
    }

    static ConsentVersion restriction(int version, ConsentTarget target) {
        return version(version, ConsentDecision.RESTRICTION, target);
    }

    static ConsentVersion withdrawal(int version, ConsentTarget target) {
        return version(version, ConsentDecision.WITHDRAWAL, target);
    }

    static ConsentVersion ended(ConsentVersion version) {
        return during(version, new Period(null, LocalDate.of(2026, 11, 20)));
    }

    static ConsentVersion future(ConsentVersion version) {
        return during(version, new Period(LocalDate.of(2026, 11, 22), null));
    }

    static ConsentVersion during(ConsentVersion version, Period period) {
        return new ConsentVersion(
                version.version(), version.decision(), version.decidedBy(), version.age(), version.target(), period);
    }
}
