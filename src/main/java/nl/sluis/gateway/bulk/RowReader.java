package nl.sluis.gateway.bulk;

/** One line of one format. */
@FunctionalInterface
interface RowReader {
    Row read(String line);
}
