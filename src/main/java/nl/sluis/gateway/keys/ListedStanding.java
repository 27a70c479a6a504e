package nl.sluis.gateway.keys;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Standing by the lists of the authorities.
 *
 * <p>Guarantee: a certificate whose authority has a list that is fresh enough, and does not name it, is good; no other is, but
 * in development one whose authority names no place where it could be revoked, and has no list in the folder either.
 */
final class ListedStanding implements Standing {
    private static final Word GOOD = new Word.Good();
    private final KnownLists lists;
    private final Issuers issuers = new Issuers();
    private final RevocationSettings settings;
    private final Mode mode;
    private final Clock clock;
    private final Supplier<List<X509Certificate>> anchors;

    ListedStanding(
            KnownLists lists,
            RevocationSettings settings,
            Mode mode,
            Clock clock,
            Supplier<List<X509Certificate>> anchors) {
        this.lists = lists;
        this.settings = settings;
        this.mode = mode;
        this.clock = clock;
        this.anchors = anchors;
    }

    @Override
    public Word of(List<X509Certificate> chain) {
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

    private Word of(X509Certificate certificate, Optional<Issuers.Issued> issued) {
        if (issued.isEmpty()) {
            return unknown(certificate, "its authority is not among those we know");
        }
        var from = issued.get();
        from.lists().stream().filter(lists::isNew).forEach(address -> lists.want(address, from.issuer()));
        return lists.of(from.issuer())
                .map(held -> of(certificate, held))
                .orElseGet(() -> withoutList(certificate, from));
    }

    private Word withoutList(X509Certificate certificate, Issuers.Issued from) {
        if (!from.lists().isEmpty()) {
            return unknown(certificate, "its revocation list was never had");
        }
        return mode == Mode.DEVELOPMENT
                ? GOOD
                : unknown(certificate, "it names no revocation list and none of its authority was given");
    }

    private Word of(X509Certificate certificate, KnownLists.Held held) {
        if (held.list().revokes(certificate)) {
            return new Word.Revoked(certificate.getSubjectX500Principal().getName());
        }
        var end = earlier(held.renewed(), held.list().nextUpdate()).plus(settings.grace());
        return clock.instant().isAfter(end)
                ? unknown(certificate, "its revocation list could not be renewed and is not believed since " + end)
                : GOOD;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Word unknown(X509Certificate certificate, String why) {
        return new Word.Unknown(certificate.getSubjectX500Principal().getName() + ": " + why);
    }
}
