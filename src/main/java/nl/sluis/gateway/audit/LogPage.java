package nl.sluis.gateway.audit;

/**
 * A piece of a published log.
 *
 * @param forEver it will never be another
 */
public record LogPage(String contentType, byte[] bytes, boolean forEver) {
    @Override
    public String toString() {
        return "LogPage[" + contentType + ", " + bytes.length + " bytes]";
    }
}
