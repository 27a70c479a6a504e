package nl.sluis.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.SettingsProblems;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.KeystoreCare.PassphraseFrom;
import nl.sluis.gateway.keys.OwnCertificates;
import nl.sluis.gateway.party.ConfigurationRefusedException;
import nl.sluis.gateway.party.PartyCertificates;

/** Every certificate of a start: there, readable, of whom it should be, and until when. And whether the keystores open. */
final class CertificateCheck {
    private static final String NAME = "certificates";
    private final CheckedStart start;
    private final Clock clock;
    private final List<CheckedCertificate> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    CertificateCheck(CheckedStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    /** Needs parties.yaml to be good. */
    CheckedPart run() {
        if (!start.production() && !Files.isDirectory(start.anchors())) {
            return CheckedPart.notLooked(NAME, "development makes them in " + start.anchors() + " at its first start");
        }
        ofParties();
        ofOurselves();
        var now = clock.instant();
        found.stream().filter(one -> one.isOver(now)).forEach(one -> problems.add(one.over()));
        return CheckedPart.of(
                NAME,
                problems,
                found.stream()
                        .filter(one -> one.endsSoon(now))
                        .map(one -> one.soon(now))
                        .toList());
    }

    /** What was read by {@link #run}. */
    List<CheckedCertificate> found() {
        return List.copyOf(found);
    }

    CheckedPart keystores() {
        var name = "keystores";
        var file = start.settings().getProperty("sluis.keys.passphrase-file");
        var from = new PassphraseFrom(
                start.settings().getProperty("SLUIS_KEYSTORE_PASSPHRASE"), file == null ? null : Path.of(file));
        try {
            return OwnCertificates.openKeystores(start.dataDir(), from).isPresent()
                    ? CheckedPart.of(name, List.of())
                    : CheckedPart.notLooked(name, "no passphrase was given, or there are none in " + start.dataDir());
        } catch (KeyUnavailableException closed) {
            return CheckedPart.of(name, List.of(String.valueOf(closed.getMessage())));
        }
    }

    private void ofParties() {
        try {
            PartyCertificates.read(
                            start.config(), start.anchors(), start.settings()::resolveRequiredPlaceholders, clock)
                    .forEach(one -> found.add(new CheckedCertificate(one.place(), one.use(), one.certificate())));
        } catch (ConfigurationRefusedException refused) {
            problems.addAll(refused.problems());
        }
    }

    private void ofOurselves() {
        try {
            OwnCertificates.read(start.settings(), start.dataDir(), start.production(), clock)
                    .forEach(one ->
                            found.add(new CheckedCertificate(place(one.setting()), one.use(), one.certificate())));
        } catch (KeyUnavailableException refused) {
            problems.add(place("sluis.tls.certificate") + ": " + refused.getMessage());
        }
    }

    private String place(String setting) {
        return setting.isEmpty() ? start.anchors().toString() : SettingsProblems.placeOf(start.settings(), setting);
    }
}
