package nl.sluis.gateway.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a scheme says to those who apply in its days. What its source leaves open is empty here; it is no zero and no
 * permission.
 *
 * @param from       the first day of application
 * @param until      the first day on which it is closed again
 * @param months     the lengths that can be granted; empty when not known
 * @param extension  by how many months a trajectory may be prolonged, at most
 * @param euros      what is paid for one trajectory at most, in whole euros
 * @param financing  who bears which percentage; together 100
 * @param ceilings   what the whole scheme has
 * @param confirmed  whether a source says so; if not, it is the project's own reading
 * @param sources    where it is written
 */
public record SchemeVersion(
        String name,
        LocalDate from,
        Optional<LocalDate> until,
        Set<Integer> months,
        int extension,
        Optional<Integer> euros,
        Map<Payer, Integer> financing,
        Map<Ceiling, Integer> ceilings,
        boolean confirmed,
        List<String> sources) {
    /** Who bears the costs. */
    public enum Payer {
        GEMEENTE,
        GEMEENTEFONDS,
        RIJK,
        UWV;

        /** Whether this is money of the State and not of gemeenten. */
        public boolean isState() {
            return this == RIJK || this == UWV;
        }
    }

    /** Of what a whole scheme has only so much. */
    public enum Ceiling {
        TRAJECTORIES,
        TRAJECTORIES_PER_GEMEENTE,
        EUROS
    }

    public SchemeVersion {
        months = Set.copyOf(months);
        financing = Map.copyOf(new TreeMap<>(financing));
        ceilings = Map.copyOf(new TreeMap<>(ceilings));
        sources = List.copyOf(sources);
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** Whether a trajectory of this length can be granted; no when the lengths are not known. */
    public boolean grants(int length) {
        return months.contains(length);
    }

    /** Whether a trajectory may have lasted this long, with its extension; no when the lengths are not known. */
    public boolean allows(int length) {
        return months.stream().anyMatch(granted -> length <= granted + extension);
    }

    /** The last day of a trajectory that began on this day and was granted so many months. */
    public LocalDate lastDay(LocalDate start, int granted) {
        return start.plusMonths(granted).minusDays(1);
    }

    /**
     * Whether these two shares, in whole euros, are what the scheme divides their sum into; the odd euro of a half may fall
     * on either side.
     */
    public boolean divides(int gemeenteShare, int stateShare) {
        var total = (long) gemeenteShare + stateShare;
        var state = financing.entrySet().stream()
                .filter(share -> share.getKey().isState())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Math.abs(stateShare * 100L - total * state) < 100;
    }
}
