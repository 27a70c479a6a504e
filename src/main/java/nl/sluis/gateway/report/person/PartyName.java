package nl.sluis.gateway.report.person;

/**
 * A party as a person knows it.
 *
 * @param oin empty where the log names no party
 */
record PartyName(String oin, String name) {}
