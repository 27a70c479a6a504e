package nl.sluis.gateway.routes;

/** A rehearsal message that is still to be written: one file of a region's folder {@code rehearsal}. */
public record DraftRehearsal(String fileName, String about, String text) {}
