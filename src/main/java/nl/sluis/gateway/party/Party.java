package nl.sluis.gateway.party;

import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/**
 * A party of {@code parties.yaml}.
 *
 * @param key      its short name, {@code uwv-voorbeeld}
 * @param mandates the parties that it may act for
 * @param delivery how it receives
 * @param encryption the file of the certificate with which a message is closed for it alone, if it has one
 * @param contact where a person turns who has a question about what it does, if it says so
 * @param intake the topic in which it lays its messages, if it has one
 * @param gemeenten for which it acts in the role gemeente; empty when none are named
 */
public record Party(
        String key,
        Oin oin,
        String name,
        Set<Role> roles,
        Set<Oin> mandates,
        Set<RegionCode> regions,
        Trust trust,
        Delivery delivery,
        Optional<String> encryption,
        Optional<Contact> contact,
        Optional<StreamIntake> intake,
        Set<GemeenteCode> gemeenten) {
    public Party {
        gemeenten = Set.copyOf(gemeenten);
        roles = Set.copyOf(roles);
        mandates = Set.copyOf(mandates);
        regions = Set.copyOf(regions);
    }

    /** One that sends through the exchange port only, and for which no gemeenten are named. */
    public Party(
            String key,
            Oin oin,
            String name,
            Set<Role> roles,
            Set<Oin> mandates,
            Set<RegionCode> regions,
            Trust trust,
            Delivery delivery,
            Optional<String> encryption,
            Optional<Contact> contact) {
        this(
                key,
                oin,
                name,
                roles,
                mandates,
                regions,
                trust,
                delivery,
                encryption,
                contact,
                Optional.empty(),
                Set.of());
    }
}
