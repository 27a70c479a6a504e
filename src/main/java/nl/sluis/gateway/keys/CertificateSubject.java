package nl.sluis.gateway.keys;

import java.util.regex.Pattern;
import nl.sluis.gateway.message.Oin;

/**
 * Whom development mode makes a certificate for.
 *
 * @param name         the party's key, {@code uwv-voorbeeld}: lower-case letters, digits and hyphens, since files are named by it
 * @param oin          for the subject's serialNumber
 * @param organisation for the subject's organizationName
 */
public record CertificateSubject(String name, Oin oin, String organisation) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public CertificateSubject {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a certificate's file is named by lower-case letters, digits and hyphens, not " + name);
        }
        if (organisation.isBlank()) {
            throw new IllegalArgumentException("a certificate names its organisation");
        }
    }
}
