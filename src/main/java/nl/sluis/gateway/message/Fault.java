package nl.sluis.gateway.message;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer where, as a JSON Pointer; empty for the whole
 * @param code    a stable code, such as {@code UNKNOWN_FIELD}
 * @param dutch   what is wrong and what would be right; never the value
 * @param english the same in English
 */
public record Fault(String pointer, String code, String dutch, String english) {}
