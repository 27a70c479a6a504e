package nl.sluis.gateway.party;

import java.security.cert.X509Certificate;

/**
 * A certificate that {@code parties.yaml} names.
 *
 * @param place where it is named: file and line
 * @param file  its name, as parties.yaml has it
 * @param use   what it is for, and its file
 */
public record NamedCertificate(String place, String file, String use, X509Certificate certificate) {}
