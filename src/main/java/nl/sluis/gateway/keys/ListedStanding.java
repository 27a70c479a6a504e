package nl.sluis.gateway.keys;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Standing by the lists of the authorities, and by what they answered when they were asked.
 *
 * <p>Guarantee: a certificate is good when its authority has a list that is fresh enough and does not name it, or gave an answer
 * that is fresh enough and says so, and when neither says otherwise: revoked in one is revoked, and one of which the authority
 * says that it does not know it is not believed; nor is one whose time is over. No other is good, but in development one whose authority names no place where
 * it could be revoked, and has no list in the folder either.
 */
final class ListedStanding implements Standing {
    private static final Word GOOD = new Word.Good();
    private final Revocations known;
    private final Issuers issuers = new Issuers();
    private final RevocationSettings settings;
    private final Mode mode;
    private final Clock clock;
    private final Supplier<List<X509Certificate>> anchors;

    ListedStanding(
            Revocations known,
            RevocationSettings settings,
            Mode mode,
            Clock clock,
            Supplier<List<X509Certificate>> anchors) {
        this.known = known;
        this.settings = settings;
        this.mode = mode;
        this.clock = clock;
        this.anchors = anchors;
    }

    @Override
    public Word of(List<X509Certificate> chain) {
        var now = clock.instant();
        for (var certificate : chain) {
            if (!isOfItsTime(certificate, now)) {
                return new Word.Ended(certificate.getSubjectX500Principal().getName());
            }
        }
        var authorities = new ArrayList<>(chain);
        authorities.addAll(anchors.get());
        for (var certificate : chain) {
            if (!anchors.get().contains(certificate)) {
                var word = of(certificate, issuers.of(certificate, authorities));
                if (!(word instanceof Word.Good)) {
                    return word;
                }
            }
        }
        return GOOD;
    }

    private static boolean isOfItsTime(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private Word of(X509Certificate certificate, Optional<Issuers.Issued> issued) {
        if (issued.isEmpty()) {
            return unknown(certificate, "its authority is not among those we know");
        }
        var from = issued.get();
        known.want(certificate, from);
        var words = Stream.concat(
                        known.lists().of(from.issuer()).map(held -> listed(certificate, held)).stream(),
                        known.answers().of(certificate).map(held -> answered(certificate, held)).stream())
                .toList();
        return words.isEmpty() ? withoutWord(certificate, from) : strictest(words);
    }

    /** What an authority said against a certificate counts, however old; for one counts what is fresh. */
    private static Word strictest(List<Told> words) {
        return words.stream()
                .filter(Told::against)
                .findFirst()
                .or(() -> words.stream()
                        .filter(one -> one.word() instanceof Word.Good)
                        .findFirst())
                .orElseGet(words::getFirst)
                .word();
    }

    /** @param against whether it is the authority that says no, and not its silence */
    private record Told(Word word, boolean against) {}

    private Word withoutWord(X509Certificate certificate, Issuers.Issued from) {
        if (!from.namesNothing()) {
            return unknown(certificate, "its revocation list was never had, and no responder told");
        }
        return mode == Mode.DEVELOPMENT
                ? GOOD
                : unknown(
                        certificate,
                        "it names no revocation list and no responder, and no list of its authority was given");
    }

    private Told listed(X509Certificate certificate, KnownLists.Held held) {
        return held.list().revokes(certificate)
                ? new Told(revoked(certificate), true)
                : fresh(
                        certificate,
                        "its revocation list",
                        earlier(held.renewed(), held.list().nextUpdate()));
    }

    private Told answered(X509Certificate certificate, KnownAnswers.Held held) {
        return switch (held.answer().said()) {
            case REVOKED -> new Told(revoked(certificate), true);
            case UNKNOWN -> new Told(unknown(certificate, "its authority says that it does not know it"), true);
            case GOOD ->
                fresh(
                        certificate,
                        "what its responder said",
                        earlier(held.renewed(), held.answer().nextUpdate()));
        };
    }

    private Told fresh(X509Certificate certificate, String what, Instant last) {
        var end = last.plus(settings.grace());
        return new Told(
                clock.instant().isAfter(end)
                        ? unknown(certificate, what + " could not be renewed and is not believed since " + end)
                        : GOOD,
                false);
    }

    private static Word revoked(X509Certificate certificate) {
        return new Word.Revoked(certificate.getSubjectX500Principal().getName());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Word unknown(X509Certificate certificate, String why) {
        return new Word.Unknown(certificate.getSubjectX500Principal().getName() + ": " + why);
    }
}
