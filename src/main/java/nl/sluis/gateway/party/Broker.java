package nl.sluis.gateway.party;

/**
 * Where a Kafka cluster is found. It is spoken to over mutual TLS with the gateway's own certificate.
 *
 * @param servers {@code host:port}, or several with commas
 */
public record Broker(String servers) {}
