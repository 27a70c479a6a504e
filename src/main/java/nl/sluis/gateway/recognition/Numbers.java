package nl.sluis.gateway.recognition;

import static nl.sluis.gateway.recognition.PersonSign.ACCOUNT;
import static nl.sluis.gateway.recognition.PersonSign.AGB;
import static nl.sluis.gateway.recognition.PersonSign.BIG;
import static nl.sluis.gateway.recognition.PersonSign.NUMBER;
import static nl.sluis.gateway.recognition.PersonSign.PSEUDONYM;

/** Numbers that are known by the word before them, or by their letters. AGB and BIG have no check digit that is public. */
final class Numbers {
    private static final String NUMBER_OF =
            "[- ]?(?:nummer|nr|no|id|code|registratie(?:nummer)?)?\\b\\.?(?: is)?[ :#=]{0,3}";

    static final Recogniser ALL = new Iban()
            .and(Shape.words(ACCOUNT, "\\b[a-z]{2}\\d{2} ?[a-z]{4}(?: ?\\d){7,12}"))
            .and(Shape.words(AGB, "\\bagb" + NUMBER_OF + "(?<value>\\d{2}[- ]?\\d{6})(?!\\d)"))
            .and(Shape.words(BIG, "\\bbig" + NUMBER_OF + "(?<value>\\d(?:[ .-]?\\d){10})(?!\\d)"))
            .and(Shape.words(PSEUDONYM, "\\bps[nhrf]1\\.[\\p{L}\\d_-]{0,100}"))
            .and(Shape.words(
                    NUMBER,
                    "\\b(?:bsn|burgerservicenummer|sofinummer)\\b\\W{0,3}(?:is |nummer |nr\\.? )?"
                            + "(?<value>\\d[\\d ._/-]{0,20}(?<=\\d))"))
            .and(Shape.words(
                    NUMBER,
                    "\\b(?:client|klant|patient|dossier|zaak|kandidaat|registratie)[- ]?(?:nummer|nr|no|id)\\b"
                            + "\\.?(?: is)?[ :#=]{0,3}(?<value>[\\p{L}/-]{0,12}\\d[\\p{L}\\d./-]{0,30})"));

    /** Which point at a file, where a text is about somebody. */
    static final Recogniser OF_A_FILE = Shape.words(
            NUMBER,
            "\\b(?:kenmerk|referentie|ref|polis(?:nummer)?|beschikking(?:snummer)?)\\b\\.?(?: is)?[ :#=]{0,3}"
                    + "(?<value>[\\p{L}]{0,8}[-/.]?\\d[\\p{L}\\d./-]{2,30})");

    private Numbers() {}
}
