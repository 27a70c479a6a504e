package nl.sluis.gateway.cli.bulk;

/**
 * Why a line was not taken.
 *
 * @param field       by its name in the file; empty for the whole line
 * @param code        that of the gateway, or of this command for what could not be sent
 * @param explanation in Dutch; never the value
 */
record Rejection(String field, String code, String explanation) {
    static Rejection ofLine(String code, String explanation) {
        return new Rejection("", code, explanation);
    }
}
