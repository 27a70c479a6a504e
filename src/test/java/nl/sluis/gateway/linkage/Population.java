package nl.sluis.gateway.linkage;

import java.time.LocalDate;

/** Everybody who could be meant; made anew at each question, so that nobody is kept. */
final class Population {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    /** Thousands of people by five years of age, 0-4 first, 95 and over last (docs/linkage.md). */
    private static final double[] AGES = {
        850, 890, 930, 1020, 1150, 1190, 1180, 1110, 1060, 1040, 1220, 1290, 1210, 1070, 940, 800, 510, 280, 120, 35
    };
    /** Clients of each of those groups, of all clients: young adults first. */
    private static final double[] CLIENTS = {
        0, 0, 0, 0.03, 0.15, 0.18, 0.16, 0.13, 0.11, 0.09, 0.08, 0.05, 0.02, 0, 0, 0, 0, 0, 0, 0
    };

    private final Chance chance;
    private final Geography geography;
    private final long size;
    private final double clients;
    private final double[] ages = new double[AGES.length];

    /** @param clients how many of them have a trajectory, expected */
    Population(Chance chance, Geography geography, long size, int clients) {
        this.chance = chance;
        this.geography = geography;
        this.size = size;
        this.clients = (double) clients / size;
        var sum = 0.0;
        for (var age : AGES) {
            sum += age;
        }
        for (var i = 0; i < AGES.length; i++) {
            ages[i] = AGES[i] / sum;
        }
    }

    record Person(long id, long birthDay, int postcode, int six, int municipality, int region, boolean client) {}

    long size() {
        return size;
    }

    Person at(long id) {
        var group = chance.among(ages, id, 1);
        var birth = TODAY.toEpochDay() - group * 1826L - chance.below(1826, id, 2) - 1;
        var postcode = geography.postcodeAt(chance.of(id, 3));
        var municipality = geography.municipalityOf(postcode);
        return new Person(
                id,
                birth,
                postcode,
                postcode * Geography.SIX_PER_FOUR + chance.below(geography.sixIn(postcode), id, 4),
                municipality,
                geography.regionOf(municipality),
                chance.of(id, 5) < clients * CLIENTS[group] / ages[group]);
    }
}
