package nl.sluis.gateway.cli;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sluis.gateway.keys.RevocationList;

/**
 * Whether the revocation lists that the certificates name answer, are signed by their authority and not over. All at once,
 * each within {@link #AT_MOST}. Without reaching out nothing is known, and that is said.
 */
final class RevocationCheck {
    static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final String NAME = "revocation lists";
    private final List<CheckedCertificate> certificates;
    private final Clock clock;

    RevocationCheck(List<CheckedCertificate> certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    CheckedPart run(boolean offline) {
        var named = new LinkedHashMap<URI, CheckedCertificate>();
        certificates.forEach(
                one -> RevocationList.namedBy(one.certificate()).forEach(address -> named.putIfAbsent(address, one)));
        if (named.isEmpty()) {
            return CheckedPart.notLooked(NAME, "no certificate names one");
        }
        if (offline) {
            return CheckedPart.notLooked(NAME, named.size() + " named, and --offline was said");
        }
        return CheckedPart.of(NAME, looked(named));
    }

    private List<String> looked(Map<URI, CheckedCertificate> named) {
        var asked = new ArrayList<Future<Optional<String>>>();
        var problems = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            named.forEach((address, of) -> asked.add(threads.submit(() -> problem(address, of))));
            for (var one : asked) {
                one.get().ifPresent(problems::add);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted while revocation lists were fetched", e);
        } catch (ExecutionException e) {
            throw new CommandFailedException("a revocation list could not be looked at: " + e.getCause(), e);
        }
        return problems;
    }

    private Optional<String> problem(URI address, CheckedCertificate of) {
        var what = of.place() + ": the revocation list " + address + " of " + of.use();
        try {
            var list = RevocationList.fetch(address, AT_MOST);
            for (var authority : certificates) {
                if (authority.certificate().getSubjectX500Principal().equals(list.issuer())) {
                    list.verify(authority.certificate());
                }
            }
            return list.nextUpdate().isBefore(clock.instant())
                    ? Optional.of(what + " is over since " + list.nextUpdate())
                    : Optional.empty();
        } catch (GeneralSecurityException forged) {
            return Optional.of(what + " is not signed by its authority");
        } catch (IOException out) {
            var why = out.getMessage() == null ? "it cannot be reached" : out.getMessage();
            return Optional.of(what + " did not come within " + AT_MOST.toSeconds() + " s: " + why);
        }
    }
}
