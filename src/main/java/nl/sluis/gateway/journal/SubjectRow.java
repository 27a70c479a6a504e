package nl.sluis.gateway.journal;

/** A key as it stands in {@code subject_key}. */
record SubjectRow(byte[] kid, String month, byte[] wrapped) {
    @Override
    public String toString() {
        return "SubjectRow[***]";
    }
}
