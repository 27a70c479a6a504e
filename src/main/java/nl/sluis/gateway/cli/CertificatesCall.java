package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.OwnCertificates;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.ConfigurationRefusedException;
import nl.sluis.gateway.party.NamedCertificate;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.PartyCertificates;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.party.Trust;

/**
 * {@code GET /beheer/partijen/certificaten}: of each party, and of the gateway itself, until when its certificates are valid; read
 * as {@code ./sluis check} reads them. What cannot be read is told as a problem, and then nothing is said of the parties.
 */
record CertificatesCall(Supplier<CheckedStart> start, Clock clock) implements ManagementCall {
    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/partijen/certificaten";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var answer = JsonNodeFactory.instance.objectNode();
        var problems = answer.putArray("problems");
        var now = start.get();
        try {
            parties(now, answer);
        } catch (ConfigurationRefusedException refused) {
            refused.problems().forEach(problems::add);
        }
        try {
            var own = answer.putArray("own");
            OwnCertificates.read(now.settings(), now.dataDir(), now.production(), clock)
                    .forEach(one -> tell(own(one.certificate(), own.addObject()), one.certificate()));
        } catch (KeyUnavailableException refused) {
            problems.add(refused.getMessage());
        }
        return answer;
    }

    /** Who says that it is an authority is one that we trust; else it is with which the gateway says who it is. */
    private static ObjectNode own(X509Certificate certificate, ObjectNode row) {
        return row.put("use", certificate.getBasicConstraints() < 0 ? "own" : "trusted")
                .put("file", certificate.getSubjectX500Principal().getName());
    }

    private void parties(CheckedStart now, ObjectNode answer) {
        var all = Parties.read(now.config(), now.anchors(), now.settings()::resolveRequiredPlaceholders, clock);
        var named =
                PartyCertificates.read(now.config(), now.anchors(), now.settings()::resolveRequiredPlaceholders, clock)
                        .stream()
                        .collect(Collectors.toMap(NamedCertificate::file, Function.identity(), (one, same) -> one));
        var rows = answer.putArray("parties");
        all.all().stream()
                .sorted(java.util.Comparator.comparing(Party::name))
                .forEach(party -> tell(party, named, rows.addObject()));
    }

    private void tell(Party party, Map<String, NamedCertificate> named, ObjectNode row) {
        row.put("oin", party.oin().value()).put("name", party.name());
        var regions = row.putArray("regions");
        party.regions().stream().map(Object::toString).sorted().forEach(regions::add);
        var certificates = row.putArray("certificates");
        switch (party.trust()) {
            case Trust.Anchor(var file) -> tell(certificates.addObject().put("use", "anchor"), file, named);
            case Trust.Fingerprints ignored ->
                certificates.addObject().put("use", "fingerprint"); // the certificate itself is not here
        }
        party.encryption().ifPresent(file -> tell(certificates.addObject().put("use", "encryption"), file, named));
    }

    private void tell(ObjectNode row, String file, Map<String, NamedCertificate> named) {
        row.put("file", file);
        var one = named.get(file);
        if (one != null) {
            tell(row, one.certificate());
        }
    }

    private void tell(ObjectNode row, X509Certificate certificate) {
        var end = certificate.getNotAfter().toInstant();
        row.put("until", end.toString()).put("days", ChronoUnit.DAYS.between(clock.instant(), end));
    }
}
