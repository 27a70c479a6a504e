package nl.sluis.gateway.report.page;

/**
 * A file that belongs to a page, and travels in it or beside it.
 *
 * @param description what it is, for who finds it
 */
public record Attachment(String name, String mediaType, String description, byte[] bytes) {
    @Override
    public String toString() {
        return "Attachment[" + name + "]";
    }
}
