package nl.sluis.gateway.message;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;

/**
 * As much of an age as it takes to know who decides about consent (BW 7:447, 7:450, 7:465), from the youngest to the
 * oldest. It stands in the register in place of a date of birth.
 */
public enum AgeGroup {
    /** The parents or the guardian decide. */
    UNDER_12("onder-12", 0),
    /** The person and the parents or the guardian decide, each for themselves. */
    FROM_12_TO_15("12-15", 12),
    /** The person decides, or who represents an adult. */
    FROM_16("16-plus", 16);

    private final String code;
    private final int years;

    AgeGroup(String code, int years) {
        this.code = code;
        this.years = years;
    }

    /**
     * The group of somebody who was born on this day, on that day; who is not born yet counts as the youngest.
     *
     * @param day by the calendar of the person
     */
    public static AgeGroup of(LocalDate birth, LocalDate day) {
        var age = Period.between(birth, day).getYears();
        return age >= FROM_16.years ? FROM_16 : age >= FROM_12_TO_15.years ? FROM_12_TO_15 : UNDER_12;
    }

    /**
     * The group with this code on the wire.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static AgeGroup of(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an age group is one of " + codes()));
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(AgeGroup::code).toList();
    }

    public String code() {
        return code;
    }
}
