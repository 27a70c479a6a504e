package nl.sluis.gateway.recognition;

import static nl.sluis.gateway.recognition.PersonSign.DATE;

/** Days as the Dutch write them. */
final class Dates {
    private static final String DAY = "(?<!\\d)(?<!\\d[.:])(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH =
            "(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
                    + "|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY_IN_WORDS =
            "(?:een|eerste|twee|tweede|drie|derde|vier|vierde|vijf|vijfde|zes|zesde|zeven|zevende|acht|achtste|negen|negende"
                    + "|tien|tiende|elf|elfde|twaalf|twaalfde|dertien|dertiende|veertien|veertiende|vijftien|vijftiende"
                    + "|zestien|zestiende|zeventien|zeventiende|achttien|achttiende|negentien|negentiende"
                    + "|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en)?twintig(?:ste)?|twintig(?:ste)?"
                    + "|dertig(?:ste)?|eenendertig(?:ste)?)";
    private static final String YEAR =
            "(?:['’]?(?:\\d{4}|\\d{2})(?!\\d)|(?:negentien|twintig|tweeduizend)\\p{L}{0,24})";

    /** With its year. */
    static final Recogniser WITH_YEAR = Shape.words(
            DATE,
            DAY + "(?:e|ste|de)? ?[-./ ] ?(?:0?[1-9]|1[0-2]|" + MONTH + ")\\.? ?[-./ ] ?['’]?(?:\\d{4}|\\d{2})(?!\\d)"
                    + "|(?<!\\d)\\d{4} ?[-./] ?\\d{1,2} ?[-./] ?\\d{1,2}(?!\\d)"
                    + "|" + DAY + MONTH + "\\d{2}(?:\\d{2})?(?!\\d)"
                    + "|\\b" + DAY_IN_WORDS + " " + MONTH + " " + YEAR);

    /** A day of a month, of which a text about somebody leaves no doubt which year is meant. */
    static final Recogniser WITHOUT_YEAR =
            Shape.words(DATE, DAY + "(?:e|ste|de)? ?" + MONTH + "\\b|\\b" + DAY_IN_WORDS + " " + MONTH + "\\b");

    /** Words beside which a day of birth stands. */
    static final Recogniser HINTS = Shape.words(DATE, "\\bgeboren (?:op|in)\\b|\\bgeb(?:oorte)?\\.?datum\\b");

    private Dates() {}
}
