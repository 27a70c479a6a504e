package nl.sluis.gateway.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.policy.Finding;
import nl.sluis.gateway.policy.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The arbeidsmarktregio in which a message from or for a gemeente goes: that of the gemeente on the day of the event, also
 * when it has moved since. A party in another role, or one for which {@code parties.yaml} names no gemeenten, is not asked.
 */
final class RegionOfTheDay {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final Comparator<RegionCode> BY_CODE = Comparator.comparing(RegionCode::value);
    private final Parties parties;

    RegionOfTheDay(Parties parties) {
        this.parties = parties;
    }

    /** Why this message may not go in the region that it names; empty when it may. */
    Optional<Finding> misfit(Message message) {
        var envelope = message.envelope();
        return misfit(message.sender(), message.receiver(), envelope.region(), envelope.time());
    }

    Optional<Finding> misfit(Sender sender, Receiver receiver, RegionCode region, Instant event) {
        var day = day(event);
        return gemeenten(sender, receiver)
                .map(oin -> parties.gemeenteRegions(oin, day))
                .flatMap(Optional::stream)
                .filter(regions -> !regions.contains(region))
                .findFirst()
                .map(regions -> misfit(regions, region));
    }

    /** The region in which something of this moment goes between these ends: the one it has, if that still fits. */
    RegionCode at(Instant moment, Sender sender, Receiver receiver, RegionCode had) {
        var day = day(moment);
        var all = gemeenten(sender, receiver)
                .map(oin -> parties.gemeenteRegions(oin, day))
                .flatMap(Optional::stream)
                .toList();
        return Stream.concat(Stream.of(had), all.stream().flatMap(Set::stream).sorted(BY_CODE))
                .filter(region -> all.stream().allMatch(regions -> regions.contains(region)))
                .findFirst()
                .orElse(had);
    }

    private static Stream<Oin> gemeenten(Sender sender, Receiver receiver) {
        return Stream.concat(
                Stream.ofNullable(gemeente(sender)),
                Stream.of(receiver).filter(to -> to.role() == Role.GEMEENTE).map(Receiver::oin));
    }

    /** Whose gemeente it is that sends: under a mandate that of the other. */
    private static @Nullable Oin gemeente(Sender sender) {
        if (sender.role() != Role.GEMEENTE) {
            return null;
        }
        return sender.onBehalfOf() == null ? sender.oin() : sender.onBehalfOf();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(NETHERLANDS).toLocalDate();
    }

    private static Finding misfit(Set<RegionCode> regions, RegionCode region) {
        var right = regions.isEmpty()
                ? "geen regio"
                : regions.stream().map(RegionCode::value).sorted().collect(Collectors.joining(", "));
        return new Finding(Reason.REGION_OF_MUNICIPALITY, Predicate.MUNICIPALITY, right, region.value(), false);
    }
}
