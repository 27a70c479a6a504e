package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.NotCanonicalException;

/** SHA-256 of canonical JSON: the same for the same content, however it is written. */
final class ContentDigest {
    private ContentDigest() {}

    /** @throws RejectedRequest 400 for what has no canonical form: two different contents would look the same */
    static KeyedHash of(JsonNode content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            CanonicalJson.into(digest, content);
            return new KeyedHash(digest.digest());
        } catch (NotCanonicalException ambiguous) {
            throw rejected(ambiguous.fault());
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }

    private static RejectedRequest rejected(NotCanonicalException.Fault fault) {
        return switch (fault) {
            case HALF_SURROGATE ->
                RejectedRequest.because(
                        "NOT_UTF8",
                        "In een tekst staat een half surrogaatpaar.",
                        "A text holds half a surrogate pair.");
            case INEXACT_NUMBER ->
                RejectedRequest.because(
                        "NUMBER_RANGE",
                        "Een getal ligt buiten wat JSON precies kan overbrengen; schrijf het als tekst.",
                        "A number lies outside what JSON carries exactly; write it as text.");
        };
    }
}
