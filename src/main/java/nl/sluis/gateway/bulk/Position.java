package nl.sluis.gateway.bulk;

/**
 * How far an import is: of every line up to here it is known what became of it, and it stands in the report.
 *
 * @param digest      of the file
 * @param line        the last line that is settled
 * @param reportBytes how long the report was then; what stands behind it is written again
 */
record Position(int version, String digest, long line, long taken, long rejected, long reportBytes, boolean complete) {
    private static final int VERSION = 1;

    static Position start(String digest) {
        return new Position(VERSION, digest, 0, 0, 0, 0, false);
    }

    boolean fits() {
        return version == VERSION && line >= 0 && reportBytes >= 0;
    }

    Position settled(long line, LineOutcome outcome) {
        return switch (outcome) {
            case LineOutcome.Taken() -> new Position(version, digest, line, taken + 1, rejected, reportBytes, false);
            case LineOutcome.Rejected ignored ->
                new Position(version, digest, line, taken, rejected + 1, reportBytes, false);
            case LineOutcome.Empty() -> new Position(version, digest, line, taken, rejected, reportBytes, false);
        };
    }

    Position reported(long bytes) {
        return new Position(version, digest, line, taken, rejected, bytes, complete);
    }

    Position completed() {
        return new Position(version, digest, line, taken, rejected, reportBytes, true);
    }
}
