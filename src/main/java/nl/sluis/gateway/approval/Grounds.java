package nl.sluis.gateway.approval;

import java.util.regex.Pattern;

/**
 * Why a person is to be known, in the words of who asks. The log and the report to the FG keep them, so they hold no number
 * that could be somebody's.
 *
 * @param purpose    what for, 10 to 200 characters
 * @param legalBasis on which law or consent, 3 to 200 characters
 * @param caseRef    the asker's own case, up to 64 letters, digits and signs
 */
public record Grounds(String purpose, String legalBasis, String caseRef) {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} .,:;()/'’&§+-]*");
    private static final Pattern CASE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,63}");
    /** Eight digits or more, whatever stands between them. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\p{N}[^\\p{L}\\p{N}]{0,2}){8}");

    public Grounds {
        check("purpose", purpose, 10);
        check("legalBasis", legalBasis, 3);
        if (!CASE.matcher(caseRef).matches() || NUMBER.matcher(caseRef).find()) {
            throw new IllegalArgumentException(
                    "caseRef: 1 to 64 letters, digits, '.', '/', '_' and '-', without eight digits in a row");
        }
    }

    private static void check(String name, String text, int least) {
        if (text.length() < least
                || text.length() > 200
                || !text.equals(text.strip())
                || !WORDS.matcher(text).matches()) {
            throw new IllegalArgumentException(name + ": between " + least + " and 200 characters, in plain words");
        }
        if (NUMBER.matcher(text).find()) {
            throw new IllegalArgumentException(name + ": no number of a person; eight digits in a row are refused");
        }
    }
}
