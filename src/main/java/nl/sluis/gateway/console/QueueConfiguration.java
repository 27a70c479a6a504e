package nl.sluis.gateway.console;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.delivery.DiscardReason;
import nl.sluis.gateway.delivery.Handling;
import nl.sluis.gateway.delivery.ParkedMessages;
import nl.sluis.gateway.delivery.WaitingMessages;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator does about messages that wait. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    private static final Set<PersonRole> OPERATOR = Set.of(PersonRole.OPERATOR);

    @Bean
    QueueJson queueJson(Clock clock) {
        return new QueueJson(clock);
    }

    @Bean
    ManagementCall queueList(WaitingMessages queue, QueueJson json) {
        return new QueueList(queue, json);
    }

    @Bean
    ManagementCall queueShow(WaitingMessages queue, QueueJson json) {
        return new QueueShow(queue, json);
    }

    @Bean
    ManagementCall queueResend(ParkedMessages parked) {
        return new QueueOrder(
                "/wachtrij/opnieuw",
                OPERATOR,
                Set.of("message"),
                (message, asked) -> parked.resend(message, asked.person().key()));
    }

    @Bean
    ManagementCall queueDiscard(ParkedMessages parked) {
        return new QueueOrder(
                "/wachtrij/afvoeren",
                OPERATOR,
                Set.of("message", "reason"),
                (message, asked) -> parked.askDiscard(message, asked.person().key(), reason(asked)));
    }

    @Bean
    ManagementCall queueDiscardRequests(WaitingMessages queue) {
        return new DiscardRequests(queue);
    }

    /** The second person: another operator, or a privacy officer of the party that sent it. */
    @Bean
    ManagementCall queueDiscardApproval(ParkedMessages parked, WaitingMessages queue) {
        return new QueueOrder(
                "/wachtrij/afvoeren/akkoord",
                Set.of(PersonRole.OPERATOR, PersonRole.PRIVACY_OFFICER),
                Set.of("message"),
                (message, asked) -> isTheirs(message, asked, queue)
                        ? parked.approveDiscard(message, asked.person().key())
                        : new Handling.NotParked());
    }

    private static boolean isTheirs(EntryId message, Asked asked, WaitingMessages queue) {
        return asked.person().isOneOf(OPERATOR)
                || queue.find(message)
                        .filter(one -> one.sender().equals(asked.party()))
                        .isPresent();
    }

    private static DiscardReason reason(Asked asked) {
        return DiscardReason.of(asked.body().path("reason").asText())
                .orElseThrow(() -> QuestionRefusedException.notUnderstood("the reason is one of "
                        + Arrays.stream(DiscardReason.values())
                                .map(DiscardReason::code)
                                .collect(Collectors.joining(", "))));
    }
}
