package nl.sluis.gateway.policy;

import java.util.Optional;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.RegionCode;

/**
 * What a message says beside its flow, in closed words: no value of it can be told from them. What is not known has a word
 * of its own, and every condition that needs it refuses.
 *
 * @param age     of the person, on the day of the event; empty when the message does not tell
 * @param region  in which the parties exchange
 * @param parties whether both take part there
 * @param scheme  whether what the message states fits the scheme that it names
 * @param part    of a message in parts, which one it says it is
 */
public record Circumstances(
        Optional<AgeGroup> age, RegionCode region, RegionFit parties, SchemeFit scheme, StopPart part) {}
