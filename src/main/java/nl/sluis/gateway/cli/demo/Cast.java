package nl.sluis.gateway.cli.demo;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import nl.sluis.gateway.keys.PartyTls;

/** The parties that the demonstration plays, each with its own certificate; found in the development PKI. */
public final class Cast {
    private static final Map<String, String> SERIAL_NUMBER = Map.of("2.5.4.5", "SERIALNUMBER");
    private final Map<String, BackOffice> players = new HashMap<>();
    private final Map<String, String> namesByUrn = new HashMap<>();

    private Cast() {}

    /**
     * @param pki         {@code <data-dir>/pki}
     * @param gateway     {@code https://localhost:8443}
     * @param standInPort where the stand-ins receive
     */
    public static Cast of(Path pki, URI gateway, int standInPort) {
        var tls = PartyTls.in(pki);
        var cast = new Cast();
        for (var name : tls.names()) {
            oin(tls.certificateOf(name)).ifPresent(oin -> {
                var inbox = URI.create("https://localhost:" + standInPort + "/" + name + "/ontvangen");
                cast.players.put(name, new BackOffice(tls.contextFor(name), gateway, inbox));
                cast.namesByUrn.put("urn:nld:oin:" + oin, name);
            });
        }
        return cast;
    }

    BackOffice player(String name) {
        var player = players.get(name);
        if (player == null) {
            throw new IllegalStateException("there is no certificate for " + name);
        }
        return player;
    }

    String nameOf(String urn) {
        return namesByUrn.getOrDefault(urn, urn);
    }

    private static Optional<String> oin(X509Certificate certificate) {
        var name = certificate.getSubjectX500Principal().getName(X500Principal.RFC1779, SERIAL_NUMBER);
        return java.util.Arrays.stream(name.split(",\\s*"))
                .filter(part -> part.startsWith("SERIALNUMBER="))
                .map(part -> part.substring("SERIALNUMBER=".length()))
                .findFirst();
    }
}
