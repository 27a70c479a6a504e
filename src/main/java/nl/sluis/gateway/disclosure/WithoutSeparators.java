package nl.sluis.gateway.disclosure;

/** Reads past what people put between digits: {@code 999-990-342}, {@code 9999.90.342}, {@code 14/03/1990}. */
final class WithoutSeparators implements View.Reading {
    static final WithoutSeparators INSTANCE = new WithoutSeparators();
    private static final boolean[] SEPARATORS = new boolean[256];

    static {
        for (var separator : " -./_:()".toCharArray()) {
            SEPARATORS[separator] = true;
        }
    }

    private WithoutSeparators() {}

    static boolean isSeparator(int value) {
        return SEPARATORS[value];
    }

    @Override
    public void read(View source, Sink into) {
        for (var at = 0; at < source.length(); at++) {
            var value = source.at(at);
            if (!SEPARATORS[value]) {
                into.put(value, at);
            }
        }
    }
}
