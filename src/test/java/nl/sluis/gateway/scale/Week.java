package nl.sluis.gateway.scale;

/** How many messages a second the senders would send, by day and hour; between the middles of two hours it is interpolated. */
record Week(Figures.WeekFigures figures, double weekly) {
    static final long HOUR = 3_600_000_000L;

    /** @return messages a second */
    double rate(long micros) {
        var hours = micros / (double) HOUR - 0.5;
        var before = Math.floor(hours);
        var share = hours - before;
        return hourly((long) before) * (1 - share) + hourly((long) before + 1) * share;
    }

    private double hourly(long hour) {
        var day = (int) Math.floorMod(Math.floorDiv(hour, 24L), 7L);
        var ofDay = share(figures.hours(), (int) Math.floorMod(hour, 24L));
        return weekly * share(figures.days(), day) * ofDay / 3600;
    }

    private static double share(java.util.List<Double> weights, int at) {
        return weights.get(at)
                / weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The busiest moment, messages a second. */
    double peak() {
        var most = 0.0;
        for (var hour = 0L; hour < 7 * 24; hour++) {
            most = Math.max(most, hourly(hour));
        }
        return most;
    }
}
