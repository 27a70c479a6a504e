package nl.sluis.gateway.disclosure.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.sluis.gateway.recognition.Plain;

/** Makes of all finds those that are replaced: what overlaps is one, and so is a name that was found in pieces. */
final class Merging {
    private static final int BEFORE = 48;
    private static final int MOST_BETWEEN = 24;
    private static final String LINKS = "(?:(?:van|de|der|den|het|'t|te|ten|ter|in|op|el|al|ben|la|le|von|zu) )";
    /** Initials and tussenvoegsels before a name belong to it; a bare <i>in het</i> does not. */
    private static final Pattern LEAD = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:\\p{L}\\. ?){1,6}" + LINKS
                    + "{0,3}|(?:van |von )?(?:(?:van|de|der|den|'t|ten|ter|el|al|ben|la|le|von|zu) ){1,2}"
                    + "|(?:van het|in 't|in de|in den|op de|op den|op het) )$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN = Pattern.compile(
            "[ .-]{0,3}(?:" + LINKS + "{0,3}|(?:\\p{L}\\. ?){1,6}" + LINKS + "{0,3})", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Find> merged = new ArrayList<>();

    private Merging(Plain plain) {
        this.text = plain.text();
    }

    static List<Find> of(Plain plain, List<Find> finds) {
        var merging = new Merging(plain);
        finds.stream().map(merging::withLead).sorted(Find.IN_ORDER).forEach(merging::add);
        return merging.merged;
    }

    private void add(Find find) {
        if (!merged.isEmpty() && belongsTo(merged.getLast(), find)) {
            merged.add(merged.removeLast().with(find));
        } else {
            merged.add(find);
        }
    }

    private boolean belongsTo(Find before, Find find) {
        return find.from() < before.to()
                || before.isPerson()
                        && find.isPerson()
                        && before.holder() != null
                        && Objects.equals(before.holder(), find.holder())
                        && isWithinName(before.to(), find.from());
    }

    private boolean isWithinName(int from, int to) {
        return to - from <= MOST_BETWEEN
                && BETWEEN.matcher(text).region(from, to).matches();
    }

    private Find withLead(Find find) {
        if (!find.isPerson() || !Character.isUpperCase(text.charAt(find.from()))) {
            return find; // a name in small letters may be a word, and what stands before it an article
        }
        var from = Math.max(0, find.from() - BEFORE);
        var lead = LEAD.matcher(text.substring(from, find.from()));
        return lead.find() ? new Find(find.label(), find.holder(), from + lead.start(), find.to()) : find;
    }
}
