package nl.sluis.gateway.keys;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The revocation lists that this gateway knows of, by their authority: fetched from where certificates say, or put in a folder
 * by an operator; kept on disk, so that a restart without a network knows what it knew. Safe between threads.
 */
final class KnownLists {
    private static final Logger LOG = LoggerFactory.getLogger(KnownLists.class);
    private final RevocationSettings settings;
    private final Path kept;
    private final Clock clock;
    private final Map<URI, Wanted> wanted = new ConcurrentHashMap<>();
    private final Map<String, Held> lists = new ConcurrentHashMap<>();

    /** @param kept where lists are kept */
    KnownLists(RevocationSettings settings, Path kept, Clock clock) {
        this.settings = settings;
        this.kept = kept;
        this.clock = clock;
    }

    /** An authority whose list is looked for at this address. */
    private record Wanted(URI address, X509Certificate authority) {}

    /** @param renewed when it was last had from where it comes from */
    record Held(RevocationList list, Instant renewed) {}

    Optional<Held> of(X509Certificate authority) {
        return Optional.ofNullable(lists.get(key(authority)));
    }

    /** From now on the list at this address is looked after: what was kept of it counts at once, and it is fetched. */
    void want(URI address, X509Certificate authority) {
        var one = new Wanted(address, authority);
        if (wanted.putIfAbsent(address, one) == null) {
            readKept(address, authority);
            renew(one);
        }
    }

    boolean isNew(URI address) {
        return !wanted.containsKey(address);
    }

    /** Fetches all again. What cannot be had stays as it was. */
    void renew() {
        wanted.values().forEach(this::renew);
    }

    /** Fetches those that were never had. */
    void renewMissing() {
        wanted.values().stream()
                .filter(one -> !lists.containsKey(key(one.authority())))
                .forEach(this::renew);
    }

    private void renew(Wanted one) {
        try {
            var list = RevocationList.fetch(one.address(), settings.fetch());
            list.verify(one.authority());
            hold(one.authority(), new Held(list, clock.instant()));
            Files.createDirectories(kept);
            Files.write(file(one.address()), list.encoded());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn(
                    "the revocation list at {} cannot be renewed: {}",
                    one.address(),
                    e.getMessage() == null ? e.getClass().getName() : e.getMessage());
        }
    }

    private void readKept(URI address, X509Certificate authority) {
        try {
            if (Files.isReadable(file(address))) {
                var list = RevocationList.of(Files.readAllBytes(file(address)));
                list.verify(authority);
                hold(
                        authority,
                        new Held(list, Files.getLastModifiedTime(file(address)).toInstant()));
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("the revocation list kept for {} is not used: {}", address, e.getMessage());
        }
    }

    /** What an operator put in the folder; a list counts from when its file was written. */
    void readFolder(List<X509Certificate> authorities) {
        var folder = settings.lists();
        if (folder == null) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".crl")).toList()) {
                read(file, authorities);
            }
        } catch (IOException e) {
            LOG.warn("the folder of revocation lists {} cannot be read", folder);
        }
    }

    private void read(Path file, List<X509Certificate> authorities) {
        try {
            var list = RevocationList.of(Files.readAllBytes(file));
            for (var authority : authorities) {
                if (authority.getSubjectX500Principal().equals(list.issuer())) {
                    list.verify(authority);
                    hold(
                            authority,
                            new Held(list, Files.getLastModifiedTime(file).toInstant()));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("the revocation list {} is not used: {}", file, e.getMessage());
        }
    }

    /** Never an older one in the place of a newer: somebody between could else undo a revocation. */
    private void hold(X509Certificate authority, Held next) {
        lists.merge(
                key(authority),
                next,
                (old, ours) -> ours.list().thisUpdate().isBefore(old.list().thisUpdate()) ? old : ours);
    }

    private static String key(X509Certificate authority) {
        return HexFormat.of().formatHex(authority.getPublicKey().getEncoded());
    }

    private Path file(URI address) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return kept.resolve(HexFormat.of().formatHex(digest) + ".crl");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
