package nl.sluis.bench;

/** Who takes part. The names are those of the flag, in either case. */
enum Contender {
    SLUIS("Sluis"),
    A("A: bare Camel proxy"),
    A_NETTY("A on Netty"),
    D("D: do-it-yourself gateway");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
