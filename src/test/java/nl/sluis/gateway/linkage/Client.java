package nl.sluis.gateway.linkage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import nl.sluis.gateway.linkage.Population.Person;

/** Somebody with a trajectory, and everything that is true of it. Correlated as life is where that helps an attacker. */
record Client(Person person, Chance chance) {
    private static final int PROVIDERS_PER_REGION = 2;
    private static final int COACHES_PER_PROVIDER = 6;
    private static final long FIRST = LocalDate.of(2024, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2026, 10, 1).toEpochDay();
    private static final double[] HOURS_SHARE = {0.06, 0.14, 0.12, 0.22, 0.12, 0.18, 0.10, 0.06};
    private static final int[] HOURS = {8, 12, 14, 16, 20, 24, 32, 36};
    /** Most codes are chosen by most people: each next code half as often as the one before. */
    private static final double[] CODES = {0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625, 0.0078125};

    long valueOf(Fact fact) {
        return switch (fact.name()) {
            case "bsn" -> person.id();
            case "geboortedatum", "postcode", "gemeente", "regio" -> personal(person, fact);
            case "instelling" -> provider();
            case "medewerker ggz" -> provider() * 100L + chance.below(COACHES_PER_PROVIDER, person.id(), 102);
            case "medewerker gemeente" -> person.municipality() * 100L + chance.below(4, person.id(), 103);
            case "medewerker uwv" -> person.region() * 100L + chance.below(8, person.id(), 104);
            case "aanvraagdatum" -> applied();
            case "besluitdatum" -> decided();
            case "startdatum" -> started();
            case "werkhervatting" -> workday(started() + 30 + chance.below(300, person.id(), 108));
            case "einddatum" -> ended();
            case "maandenBegeleid" -> Math.min(36, (ended() - started()) / 30);
            case "duurMaanden" -> chance.of(person.id(), 109) < 0.6 ? 24 : 36;
            case "uren" -> HOURS[chance.among(HOURS_SHARE, person.id(), 110)];
            case "kosten" -> chance.of(person.id(), 111) < 0.8 ? 8000 : 4000 + 250 * chance.below(16, person.id(), 112);
            case "gemeentedeel", "rijksdeel" -> valueOf(new Fact("kosten", Fact.Kind.NUMBER)) / 2;
            default -> other(fact);
        };
    }

    /** What is true of anybody. */
    static long personal(Person person, Fact fact) {
        return switch (fact.name()) {
            case "geboortedatum" -> person.birthDay();
            case "postcode" -> person.six();
            case "gemeente" -> person.municipality();
            case "regio" -> person.region();
            default -> throw new IllegalStateException(fact.name() + " is not true of everybody");
        };
    }

    private long other(Fact fact) {
        var what = 1000 + Math.floorMod(fact.name().hashCode(), 1_000_000);
        return switch (fact.kind()) {
            case DATE, BIRTH -> workday(started() + chance.below(600, person.id(), what));
            case NUMBER -> 4L * chance.below(10, person.id(), what);
            case POSTCODE, CODE -> chance.among(CODES, person.id(), what);
        };
    }

    private long provider() {
        return person.region() * 10L + chance.below(PROVIDERS_PER_REGION, person.id(), 101);
    }

    private long applied() {
        return workday(FIRST + chance.below((int) (LAST - FIRST), person.id(), 105));
    }

    private long decided() {
        return workday(applied() + 5 + chance.below(50, person.id(), 106));
    }

    private long started() {
        return workday(decided() + chance.below(30, person.id(), 107));
    }

    private long ended() {
        return workday(started() + 180 + chance.below(900, person.id(), 113));
    }

    /** Offices write on weekdays. */
    private static long workday(long day) {
        return switch (DayOfWeek.from(LocalDate.ofEpochDay(day))) {
            case SATURDAY -> day + 2;
            case SUNDAY -> day + 1;
            default -> day;
        };
    }
}
