package nl.sluis.gateway.keys;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What authorities said when they were asked, by certificate: asked when a certificate is first seen and then as often as lists
 * are renewed, never at a call; kept on disk, so that a restart without a network knows what it knew. Safe between threads.
 */
final class KnownAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(KnownAnswers.class);

    /** Whoever gets certificates from an authority of ours cannot fill the memory with them. */
    private static final int MOST = 10_000;

    private final RevocationSettings settings;
    private final Path kept;
    private final Clock clock;
    private final Map<X509Certificate, Asked> asked = new ConcurrentHashMap<>();
    private final Map<X509Certificate, Held> answers = new ConcurrentHashMap<>();

    /** @param kept where answers are kept */
    KnownAnswers(RevocationSettings settings, Path kept, Clock clock) {
        this.settings = settings;
        this.kept = kept;
        this.clock = clock;
    }

    private record Asked(X509Certificate certificate, X509Certificate issuer, URI address) {}

    /** @param renewed when it was last had from the responder */
    record Held(StatusAnswer answer, Instant renewed) {}

    Optional<Held> of(X509Certificate certificate) {
        return Optional.ofNullable(answers.get(certificate));
    }

    /** From now on it is asked after: what was kept counts at once, and the responder is asked. */
    void want(X509Certificate certificate, X509Certificate issuer, URI address) {
        var one = new Asked(certificate, issuer, address);
        if (asked.size() < MOST && asked.putIfAbsent(certificate, one) == null) {
            readKept(one);
            ask(one);
        }
    }

    boolean isNew(X509Certificate certificate) {
        return !asked.containsKey(certificate);
    }

    /** Asks again about all that still live. What cannot be had stays as it was. */
    void renew() {
        asked.keySet().removeIf(this::isOver);
        answers.keySet().retainAll(asked.keySet());
        asked.values().forEach(this::ask);
    }

    /** Asks about those of which nothing was ever heard. */
    void renewMissing() {
        asked.values().stream()
                .filter(one -> !answers.containsKey(one.certificate()))
                .forEach(this::ask);
    }

    private boolean isOver(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant().isBefore(clock.instant());
    }

    private void ask(Asked one) {
        try {
            var answer = StatusAnswer.ask(one.address(), one.certificate(), one.issuer(), settings.fetch());
            hold(one, new Held(answer, clock.instant()));
            Files.createDirectories(kept);
            Files.write(file(one), answer.encoded());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn(
                    "the responder at {} did not tell whether a certificate was revoked: {}",
                    one.address(),
                    e.getMessage() == null ? e.getClass().getName() : e.getMessage());
        }
    }

    private void readKept(Asked one) {
        try {
            var file = file(one);
            if (Files.isReadable(file)) {
                var answer = StatusAnswer.of(Files.readAllBytes(file), one.certificate(), one.issuer());
                hold(one, new Held(answer, Files.getLastModifiedTime(file).toInstant()));
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("what was kept of the responder at {} is not used: {}", one.address(), e.getMessage());
        }
    }

    /** Never an older one in the place of a newer: somebody between could else undo a revocation. */
    private void hold(Asked one, Held next) {
        answers.merge(
                one.certificate(),
                next,
                (old, ours) -> ours.answer().thisUpdate().isBefore(old.answer().thisUpdate()) ? old : ours);
    }

    private Path file(Asked one) throws GeneralSecurityException {
        var digest =
                MessageDigest.getInstance("SHA-256").digest(one.certificate().getEncoded());
        return kept.resolve(HexFormat.of().formatHex(digest) + ".ocsp");
    }
}
