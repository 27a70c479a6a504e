/**
 * Another design for "encrypt on the way", measured beside the gateway: Kroxylicious between a producer and a broker of Kafka,
 * all in one process, records encrypted by its own filter.
 */
package nl.sluis.bench.kroxylicious;
