package nl.sluis.gateway.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server (Apache MINA SSHD) that lets in one key as {@code sluis}, into a folder of its own. */
final class SftpHost implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path root;
    private final KeyPair host = pair();
    private final KeyPair guest = pair();

    SftpHost() throws IOException {
        root = Files.createTempDirectory("sluis-sftp");
        Files.createDirectory(root.resolve("in"));
        server.setHost("localhost");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("sluis") && KeyUtils.compareKeys(key, guest.getPublic()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.start();
    }

    int port() {
        return server.getPort();
    }

    Path folder() {
        return root.resolve("in");
    }

    /** The files that the gateway needs: its key, and whom it may believe to be this server. */
    void write(Path anchors) throws IOException {
        Files.write(anchors.resolve("sftp.key"), openSsh(guest));
        Files.writeString(anchors.resolve("known_hosts"), known(host));
        Files.writeString(anchors.resolve("other_hosts"), known(pair()));
    }

    /** As a restart of it would: who wants something connects anew. */
    void dropConnections() throws IOException {
        for (var session : server.getActiveSessions()) {
            session.close(true).await();
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private String known(KeyPair of) {
        return "[localhost]:" + port() + " " + PublicKeyEntry.toString(of.getPublic()) + "\n";
    }

    /** As ssh-keygen writes it. */
    private static byte[] openSsh(KeyPair pair) throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "sluis", null, bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
