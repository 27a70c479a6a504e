package nl.sluis.gateway.party;

/**
 * A topic in which a party lays its messages, beside the exchange port. Who may write there is the broker's to say; for the
 * gateway the topic is the party, whatever a record says.
 *
 * @param topic   of this party alone
 * @param answers the topic in which the gateway lays what it answers
 */
public record StreamIntake(Broker broker, String topic, String answers) {}
