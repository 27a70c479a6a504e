package nl.sluis.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The cryptography of one message, each part alone on one thread. */
final class CryptoLimit {
    private static final byte[] MESSAGE = new byte[2048];
    private static final byte[] PERSON = new byte[32];
    private static final SecureRandom RANDOM = new SecureRandom();

    private CryptoLimit() {}

    static List<Limits.Limit> measure(Duration time) {
        try {
            var limits = new ArrayList<Limits.Limit>();
            limits.add(new Limits.Limit(
                    "AES-256-GCM over 2 KB, a new key and nonce each",
                    gcm(time),
                    1,
                    "a message is sealed twice: its entry and what waits"));
            limits.add(new Limits.Limit("SHA-256 over 2 KB", hash(time), 1, "digest, leaf and commitment are three"));
            limits.add(new Limits.Limit(
                    "AES-SIV's two passes over 32 bytes (CMAC three times, CTR once)",
                    siv(time),
                    1,
                    "a pseudonym; two a message here"));
            limits.add(new Limits.Limit(
                    "Ed25519 signature, Bouncy Castle",
                    sign(new BouncyCastleProvider(), time),
                    1,
                    "a receipt, one a message"));
            var system = KeyPairGenerator.getInstance("Ed25519").getProvider();
            limits.add(new Limits.Limit(
                    "Ed25519 signature, the JDK's (" + system.getName() + ")", sign(system, time), 1, ""));
            return limits;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double gcm(Duration time) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", Security.getProvider("SunJCE"));
        byte[] key = new byte[32];
        byte[] nonce = new byte[12];
        return Repeated.perSecond(time, () -> {
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(fresh(key), "AES"), new GCMParameterSpec(128, fresh(nonce)));
            var unused = cipher.doFinal(MESSAGE);
        });
    }

    private static byte[] fresh(byte[] counter) {
        for (int i = 0; i < counter.length && ++counter[i] == 0; i++) {
            // the carry goes on to the next
        }
        return counter;
    }

    private static double hash(Duration time) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        return Repeated.perSecond(time, () -> {
            var unused = digest.digest(MESSAGE);
        });
    }

    private static double siv(Duration time) throws GeneralSecurityException {
        var mac = new CMac(AESEngine.newInstance());
        mac.init(new KeyParameter(new byte[32]));
        var counter = Cipher.getInstance("AES/CTR/NoPadding");
        byte[] tag = new byte[16];
        return Repeated.perSecond(time, () -> {
            for (int pass = 0; pass < 3; pass++) {
                mac.update(PERSON, 0, PERSON.length);
                mac.doFinal(tag, 0);
            }
            counter.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(PERSON, "AES"), new IvParameterSpec(tag));
            var unused = counter.doFinal(PERSON);
        });
    }

    private static double sign(Provider provider, Duration time) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair();
        var signature = Signature.getInstance("Ed25519", provider);
        signature.initSign(keys.getPrivate(), RANDOM);
        return Repeated.perSecond(time, () -> {
            signature.update(PERSON);
            var unused = signature.sign();
        });
    }
}
