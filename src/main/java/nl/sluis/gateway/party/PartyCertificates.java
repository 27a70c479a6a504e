package nl.sluis.gateway.party;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** The certificates that {@code parties.yaml} names, read as a start reads them, without one. For the command line. */
public final class PartyCertificates {
    private PartyCertificates() {}

    /**
     * All of them, each valid now.
     *
     * @throws ConfigurationRefusedException naming every one that is missing, broken, over, or of another party
     */
    public static List<NamedCertificate> read(
            Path configDir, Path anchors, UnaryOperator<String> placeholders, Clock clock) {
        return LoadedParties.read(configDir, anchors, placeholders, clock).certificates();
    }
}
