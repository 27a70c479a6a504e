package nl.sluis.gateway.recognition;

import java.util.regex.Pattern;

/**
 * Two words with a capital in the middle of a sentence, of which the first does not begin the name of a law or place. Good
 * enough to refuse a text; it says too little of where a name stands to replace it.
 */
final class TwoCapitals implements Recogniser {
    private static final Pattern WORD = NameSigns.pattern("\\p{L}[\\p{L}'-]{0,60}");

    @Override
    public void find(Plain plain, Found found) {
        var text = plain.text();
        var words = WORD.matcher(text);
        var before = "";
        var beforeStart = 0;
        var beforeEnd = 0;
        while (words.find()) {
            var word = words.group();
            if (isCapitalised(before)
                    && isCapitalised(word)
                    && words.start() == beforeEnd + 1
                    && text.charAt(beforeEnd) == ' '
                    && !NameSigns.startsSentence(text, beforeStart)
                    && !GivenNames.beginsAnotherName(before)) {
                found.at(PersonSign.NAME, beforeStart, words.end());
            }
            before = word;
            beforeStart = words.start();
            beforeEnd = words.end();
        }
    }

    private static boolean isCapitalised(String word) {
        return word.length() > 2
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).anyMatch(Character::isLowerCase);
    }
}
