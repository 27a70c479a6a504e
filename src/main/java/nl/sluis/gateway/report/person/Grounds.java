package nl.sluis.gateway.report.person;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.RuleBook.RuleText;
import org.jspecify.annotations.Nullable;

/**
 * On what basis a message went. A receiver's own report says on what basis it takes in, and nothing of what the sender had
 * to have for giving: that stays with the sender.
 */
final class Grounds {
    private final RuleBook book;
    private final Exchange.Ends ends;

    Grounds(RuleBook book, Exchange.Ends ends) {
        this.book = book;
        this.ends = ends;
    }

    List<Exchange.Ground> of(@Nullable RuleId id, @Nullable String policyHash) {
        if (id == null) {
            return List.of();
        }
        var grounds = new ArrayList<Exchange.Ground>();
        book.rule(id).ifPresentOrElse(rule -> grounds.addAll(told(rule)), () -> grounds.add(gone(id)));
        if (policyHash != null && !policyHash.equals(book.policyHash())) {
            grounds.add(new Exchange.Ground(
                    "Let op", "De regels zijn sinds dit bericht veranderd. Hier staat de tekst van nu."));
        }
        return grounds;
    }

    private List<Exchange.Ground> told(RuleText rule) {
        var taking = new Exchange.Ground(
                "Waarom mocht " + ends.to().party().name() + " dit ontvangen?", rule.receipt() + ".");
        if (!ends.sent()) {
            return List.of(taking);
        }
        var basis = rule.onConsent()
                ? "Er was toestemming, van u of van iemand die voor u beslist (" + rule.release() + ")."
                : "De wet staat dit toe (" + rule.release() + ").";
        return List.of(
                new Exchange.Ground("Waarom mocht " + ends.from().party().name() + " dit delen?", basis), taking);
    }

    private static Exchange.Ground gone(RuleId id) {
        return new Exchange.Ground("Op welke regel", "Regel " + id + ". Deze regel geldt nu niet meer.");
    }
}
