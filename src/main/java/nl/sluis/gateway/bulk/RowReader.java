package nl.sluis.gateway.cli.bulk;

/** One line of one format. */
@FunctionalInterface
interface RowReader {
    Row read(String line);
}
