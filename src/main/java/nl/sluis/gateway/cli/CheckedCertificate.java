package nl.sluis.gateway.cli;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A certificate of the configuration.
 *
 * @param place where it is named, or its file
 * @param use   what it is for
 */
record CheckedCertificate(String place, String use, X509Certificate certificate) {
    /** So long before its end it is told: time to ask for a new one and to hand it to the parties. */
    private static final int WARNED_DAYS = 30;

    boolean isOver(Instant now) {
        return now.isAfter(end());
    }

    boolean endsSoon(Instant now) {
        return !isOver(now) && end().isBefore(now.plus(WARNED_DAYS, ChronoUnit.DAYS));
    }

    String over() {
        return place + ": " + use + " ended on " + day();
    }

    String soon(Instant now) {
        return place + ": " + use + " ends on " + day() + ", in " + ChronoUnit.DAYS.between(now, end())
                + " days; renew it";
    }

    private Instant end() {
        return certificate.getNotAfter().toInstant();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(end(), ZoneOffset.UTC);
    }
}
