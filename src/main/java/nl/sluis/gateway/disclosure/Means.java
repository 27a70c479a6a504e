package nl.sluis.gateway.disclosure;

/** What the forms of values are made with: for this receiver, and for everybody. */
record Means(Pseudonymiser pseudonymiser, DateShift dates, CoarsePostcode postcodes) {
    /** Of somebody who only tells a kept value from another one: no form of a value is made. */
    static final Means NONE = new Means(
            (how, identifier) -> {
                throw new IllegalArgumentException("no token is made here");
            },
            window -> {
                throw new IllegalArgumentException("no date is shifted here");
            },
            new CoarsePostcode(digits -> java.util.Optional.empty()));
}
