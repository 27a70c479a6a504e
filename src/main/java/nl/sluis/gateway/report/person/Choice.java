package nl.sluis.gateway.report.person;

import java.util.List;

/**
 * A consent, objection or restriction as this party recorded it.
 *
 * @param what       which of them, in words
 * @param decidedBy  who decided, in words
 * @param about      for whom and what for, in words; empty when it is about everything
 * @param categories for which kinds of data, in words; empty for all
 */
record Choice(Stamp stamp, String what, String decidedBy, String about, List<String> categories) {
    Choice {
        categories = List.copyOf(categories);
    }
}
