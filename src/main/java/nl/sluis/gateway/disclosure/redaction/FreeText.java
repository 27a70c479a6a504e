package nl.sluis.gateway.disclosure.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.sluis.gateway.disclosure.redaction.Redacted.Dropped;
import nl.sluis.gateway.disclosure.redaction.Redacted.Why;
import nl.sluis.gateway.recognition.PersonRecogniser;
import nl.sluis.gateway.recognition.Place;
import nl.sluis.gateway.recognition.Plain;

/**
 * Three ways of finding, then a look at what came of it: what the message itself says of people, what has the form of an
 * identifier, and what stands in the operator's lists. When the look finds anything, nothing passes.
 */
public final class FreeText implements Redaction {
    /** In characters (UTF-16 units): twice what the longest text of the catalogue may have. */
    private static final int LONGEST = 4000;

    /** Format characters, and marks that no letter takes up. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{M}]");

    private final int longest;
    private final Gazetteers gazetteers;

    FreeText(int longest, Gazetteers gazetteers) {
        this.longest = longest;
        this.gazetteers = gazetteers;
    }

    public static FreeText with(Gazetteers gazetteers) {
        return new FreeText(LONGEST, gazetteers);
    }

    @Override
    public Redacted redact(String text, KnownValues known) {
        if (text.length() > longest) {
            return new Dropped(Why.TOO_LONG);
        }
        if (!Legible.is(text)) {
            return new Dropped(Why.UNREADABLE);
        }
        var forms = KnownForms.of(known);
        var scrub = new KnownScrub(forms);
        var plain = Plain.of(text);
        var lastPerson = Placeholders.in(plain.text()).lastPerson();
        var redacted = new Replacing(text, plain, forms.dates(), lastPerson).with(replacedIn(plain, scrub));
        return isClean(redacted, scrub) ? new Redacted.Text(redacted) : new Dropped(Why.STILL_RECOGNISED);
    }

    /** In order, none over another. */
    List<Find> replacedIn(Plain plain, KnownScrub scrub) {
        var finds = findsIn(plain, scrub, PersonRecogniser.placesIn(plain));
        return Merging.of(plain, outside(Placeholders.in(plain.text()), finds));
    }

    /** Also as somebody reads it to whom a sign that is not seen parts two words; folding had taken it away. */
    private boolean isClean(String redacted, KnownScrub scrub) {
        var parted = UNSEEN.matcher(Normalizer.normalize(redacted, Normalizer.Form.NFC))
                .replaceAll(" ");
        return looksClean(redacted, scrub) && (parted.equals(redacted) || looksClean(parted, scrub));
    }

    /** With other eyes than before: also where it cannot be told what would have to be replaced. */
    private boolean looksClean(String redacted, KnownScrub scrub) {
        var plain = Plain.of(redacted);
        return outside(Placeholders.in(plain.text()), findsIn(plain, scrub, PersonRecogniser.placesLeftIn(plain)))
                .isEmpty();
    }

    private List<Find> findsIn(Plain plain, KnownScrub scrub, List<Place> places) {
        var finds = new ArrayList<Find>();
        Consumer<Find> found = finds::add;
        scrub.find(plain, found);
        places.forEach(place -> found.accept(new Find(Label.of(place.sign()), null, place.from(), place.to())));
        gazetteers.find(plain, found);
        new Echoes(plain, finds).find(plain, found);
        return finds;
    }

    private static List<Find> outside(Placeholders placeholders, List<Find> finds) {
        return finds.stream()
                .filter(find -> !placeholders.cover(find.from(), find.to()))
                .toList();
    }
}
