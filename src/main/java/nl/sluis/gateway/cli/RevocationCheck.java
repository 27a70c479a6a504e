package nl.sluis.gateway.cli;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sluis.gateway.keys.RevocationList;
import nl.sluis.gateway.keys.StatusAnswer;

/**
 * Whether the revocation lists and the responders that the certificates name answer, are signed by their authority and not
 * over. All at once, each within {@link #AT_MOST}. Without reaching out nothing is known, and that is said.
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
        var questions = new LinkedHashMap<String, Callable<Optional<String>>>();
        for (var one : certificates) {
            RevocationList.namedBy(one.certificate())
                    .forEach(address -> questions.putIfAbsent("list " + address, () -> listProblem(address, one)));
            StatusAnswer.namedBy(one.certificate()).stream()
                    .findFirst()
                    .ifPresent(address -> questions.putIfAbsent(
                            "responder " + address + " " + one.place(), () -> answerProblem(address, one)));
        }
        if (questions.isEmpty()) {
            return CheckedPart.notLooked(NAME, "no certificate names one");
        }
        if (offline) {
            return CheckedPart.notLooked(NAME, questions.size() + " named, and --offline was said");
        }
        return CheckedPart.of(NAME, looked(questions.values()));
    }

    private List<String> looked(Collection<Callable<Optional<String>>> questions) {
        var asked = new ArrayList<Future<Optional<String>>>();
        var problems = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            questions.forEach(question -> asked.add(threads.submit(question)));
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

    private Optional<String> listProblem(URI address, CheckedCertificate of) {
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
            return Optional.of(what + late(out));
        }
    }

    /** Of a certificate whose authority is not among those that were read nothing can be checked, and nothing is said. */
    private Optional<String> answerProblem(URI address, CheckedCertificate of) {
        var what = of.place() + ": the responder " + address + " of " + of.use();
        try {
            var issuer = issuer(of);
            if (issuer.isEmpty()) {
                return Optional.empty();
            }
            var answer = StatusAnswer.ask(address, of.certificate(), issuer.get(), AT_MOST);
            return switch (answer.said()) {
                case REVOKED -> Optional.of(what + " says that it was revoked");
                case UNKNOWN -> Optional.of(what + " says that it does not know it");
                case GOOD ->
                    answer.nextUpdate().isBefore(clock.instant())
                            ? Optional.of(what + " gave an answer that is over since " + answer.nextUpdate())
                            : Optional.empty();
            };
        } catch (GeneralSecurityException forged) {
            return Optional.of(what + " gave an answer that is not its authority's");
        } catch (IOException out) {
            return Optional.of(what + late(out));
        }
    }

    private Optional<X509Certificate> issuer(CheckedCertificate of) {
        return certificates.stream()
                .map(CheckedCertificate::certificate)
                .filter(one ->
                        one.getSubjectX500Principal().equals(of.certificate().getIssuerX500Principal()))
                .findFirst();
    }

    private static String late(IOException out) {
        var why = out.getMessage() == null ? "it cannot be reached" : out.getMessage();
        return " did not come within " + AT_MOST.toSeconds() + " s: " + why;
    }
}
