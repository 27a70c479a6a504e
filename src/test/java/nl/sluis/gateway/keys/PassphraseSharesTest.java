package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Two of three shares give the passphrase back; nothing else does. */
class PassphraseSharesTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PHRASE = "the passphrase of production";
    private final List<String> shares = PassphraseShares.split(Passphrase.of(PHRASE, "test"), RANDOM);

    @Test
    void anyTwoOfThreeGiveItBack() {
        for (var pair : List.of(List.of(0, 1), List.of(1, 0), List.of(0, 2), List.of(2, 1))) {
            assertThat(text(PassphraseShares.join(pair.stream().map(shares::get).toList())))
                    .isEqualTo(PHRASE);
        }
        assertThat(text(PassphraseShares.join(shares))).isEqualTo(PHRASE);
    }

    @Property(tries = 50)
    void whateverThePassphraseIs(@ForAll @StringLength(min = 16, max = 90) String phrase) {
        var split = PassphraseShares.split(Passphrase.of(phrase, "test"), RANDOM);
        // a lone surrogate has no UTF-8; the gateway reads passphrases from UTF-8
        var readable = new String(
                phrase.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text(PassphraseShares.join(split.subList(1, 3)))).isEqualTo(readable);
    }

    @Test
    void theLongestThatIsSplitIsGivenBackAndALongerOneIsRefusedAtOnce() {
        var longest = "é".repeat(1_000);

        assertThat(text(PassphraseShares.join(PassphraseShares.split(Passphrase.of(longest, "test"), RANDOM))))
                .isEqualTo(longest);
        assertThatThrownBy(() -> PassphraseShares.split(Passphrase.of(longest + "e", "test"), RANDOM))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("2000 bytes");
    }

    @Test
    void oneShareIsRefusedHoweverOftenItIsGiven() {
        refuses(List.of(shares.get(0)), "two different shares");
        refuses(List.of(shares.get(0), shares.get(0)), "two different shares");
        refuses(List.of(), "two different shares");
    }

    @Test
    void sharesOfAnotherBackupAreRefused() {
        var others = PassphraseShares.split(Passphrase.of(PHRASE, "test"), RANDOM);
        refuses(List.of(shares.get(0), others.get(1)), "different backups");
    }

    @Test
    void aChangedShareIsRefusedWhereverItIsChanged() {
        for (var at = 0; at < shares.get(0).length(); at++) {
            var changed = new StringBuilder(shares.get(0));
            changed.setCharAt(at, changed.charAt(at) == 'b' ? 'c' : 'b');
            var two = List.of(changed.toString(), shares.get(1));
            assertThatThrownBy(() -> PassphraseShares.join(two))
                    .as("changed at " + at)
                    .isInstanceOf(KeyUnavailableException.class)
                    .hasMessageNotContaining("production");
        }
    }

    @Test
    void sharesThatDoNotBelongTogetherAreRefusedThoughTheyAreWellWritten() {
        var other = PassphraseShares.split(Passphrase.of("another passphrase of production", "test"), RANDOM);
        var set = shares.get(0).split("\\.")[1];
        var forged = other.get(1).replace(other.get(1).split("\\.")[1], set);
        var body = forged.substring(0, forged.lastIndexOf('.'));
        var written = body + "." + checkOf(body);
        refuses(List.of(shares.get(0), written), "do not belong together");
    }

    @Test
    void noShareSaysAnythingOfThePassphrase() {
        var texts = new HashSet<String>();
        var lengths = new HashSet<Integer>();
        for (var phrase : List.of("sixteen or more.", PHRASE, "a passphrase that is a good deal longer than that")) {
            var split = new ArrayList<>(PassphraseShares.split(Passphrase.of(phrase, "test"), RANDOM));
            split.forEach(share -> lengths.add(share.length()));
            texts.addAll(split);
        }
        assertThat(lengths).hasSize(1);
        assertThat(texts).hasSize(9);
    }

    private static String checkOf(String text) {
        try {
            var hash = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return java.util.HexFormat.of().formatHex(hash, 0, 4);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuses(List<String> texts, String why) {
        assertThatThrownBy(() -> PassphraseShares.join(texts))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining(why);
    }

    private static String text(Passphrase passphrase) {
        return new String(passphrase.characters());
    }
}
