package nl.sluis.gateway.bulk;

/**
 * Why a line was not taken.
 *
 * @param field       by its name in the file; empty for the whole line
 * @param code        that of the gateway, or of this command for what could not be sent
 * @param explanation in Dutch; never the value
 */
public record Rejection(String field, String code, String explanation) {
    /** @param pointer of the request; {@code /ontvanger/rol} is {@code ontvanger.rol}, as in the line of names */
    public static Rejection ofField(String pointer, String code, String explanation) {
        return new Rejection(pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.'), code, explanation);
    }

    public static Rejection ofLine(String code, String explanation) {
        return new Rejection("", code, explanation);
    }
}
