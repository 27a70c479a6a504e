package nl.sluis.gateway.intake;

import java.util.Map;

/** An answer as bytes and headers; the headers that every answer has are added where it is written ({@link Wire}). */
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {}
