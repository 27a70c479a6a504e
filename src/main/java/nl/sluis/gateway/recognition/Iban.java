package nl.sluis.gateway.recognition;

import java.util.regex.Pattern;

/** An account number: any that passes ISO 7064 mod 97-10, as long as it can be, and whatever has the form of a Dutch one. */
final class Iban implements Recogniser {
    private static final Pattern START = Pattern.compile("\\b[A-Za-z]{2}\\d{2}(?=[ A-Za-z\\d])");
    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;

    @Override
    public void find(Plain text, Found found) {
        var start = START.matcher(text.text());
        while (start.find()) {
            var end = endOf(text.text(), start.start());
            if (end > 0) {
                found.at(PersonSign.ACCOUNT, start.start(), end);
            }
        }
    }

    /** Where the longest number ends that passes, single spaces left out; 0 when none does. */
    private static int endOf(String text, int from) {
        var letters = new StringBuilder(LONGEST);
        var end = 0;
        for (var at = from; at < text.length() && letters.length() < LONGEST; at++) {
            var character = text.charAt(at);
            if (isLetterOrDigit(character)) {
                letters.append(Character.toUpperCase(character));
                if (letters.length() >= SHORTEST && endsWord(text, at + 1) && passes(letters)) {
                    end = at + 1;
                }
            } else if (character != ' ') {
                break;
            }
        }
        return end;
    }

    private static boolean endsWord(String text, int at) {
        return at == text.length() || !isLetterOrDigit(text.charAt(at));
    }

    private static boolean isLetterOrDigit(char character) {
        return character >= '0' && character <= '9' || (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
    }

    private static boolean passes(StringBuilder letters) {
        var rest = 0;
        for (var i = 0; i < letters.length(); i++) {
            var value = Character.digit(letters.charAt((i + 4) % letters.length()), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }
}
