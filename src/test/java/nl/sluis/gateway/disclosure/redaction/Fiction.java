package nl.sluis.gateway.disclosure.redaction;

import java.util.List;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Kind;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Known;

/** What a message says of people who do not exist. */
final class Fiction {
    static final KnownValues MESSAGE = new KnownValues(List.of(
            known(Kind.BSN, "/betrokkene", "999990342"),
            known(Kind.DATE, "/betrokkene", "1990-03-14"),
            known(Kind.NAME, "/betrokkene", "Zoë Maria"),
            known(Kind.NAME, "/betrokkene", "van der"),
            known(Kind.NAME, "/betrokkene", "Linden-Boukhari"),
            known(Kind.CONTACT, "/betrokkene", "3512JE"),
            known(Kind.CONTACT, "/betrokkene", "+31612345678"),
            known(Kind.CONTACT, "/betrokkene", "zoe.linden@post.example"),
            known(Kind.REFERENCE, "/traject", "GGZ-2026/0042"),
            known(Kind.NAME, "/trajectbegeleider", "Y. Sørensen")));

    private Fiction() {}

    static Known known(Kind kind, String holder, String value) {
        return new Known(kind, holder, value);
    }

    static String redacted(String text) {
        return redacted(text, MESSAGE);
    }

    static String redacted(String text, KnownValues known) {
        return switch (FreeText.with(Gazetteers.NONE).redact(text, known)) {
            case Redacted.Text(var redacted) -> redacted;
            case Redacted.Dropped(var why) -> "dropped: " + why;
        };
    }
}
