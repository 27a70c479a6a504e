package nl.sluis.gateway.report.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.RuleBook.RuleText;
import nl.sluis.gateway.report.words.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * On what basis a message went. A receiver's own report says on what basis it takes in, and nothing of what the sender had
 * to have for giving: that stays with the sender.
 */
final class Grounds {
    private final RuleBook book;
    private final Exchange.Ends ends;
    private final boolean permitted;

    /** @param permitted whether the message was let through; else the bases are what it would have needed */
    Grounds(RuleBook book, Exchange.Ends ends, boolean permitted) {
        this.book = book;
        this.ends = ends;
        this.permitted = permitted;
    }

    /** @param consents when each consent was recorded on which it rested */
    List<Exchange.Ground> of(@Nullable RuleId id, @Nullable String policyHash, List<Instant> consents) {
        if (id == null) {
            return List.of();
        }
        var grounds = new ArrayList<Exchange.Ground>();
        book.rule(id).ifPresentOrElse(rule -> grounds.addAll(told(rule)), () -> grounds.add(gone(id)));
        consents.forEach(recorded -> grounds.add(new Exchange.Ground(
                "Op welke toestemming", "Die is vastgelegd op " + DutchTime.moment(recorded) + ".")));
        if (policyHash != null && !policyHash.equals(book.policyHash())) {
            grounds.add(new Exchange.Ground(
                    "Let op", "De regels zijn sinds dit bericht veranderd. Hier staat de tekst van nu."));
        }
        return grounds;
    }

    private List<Exchange.Ground> told(RuleText rule) {
        var to = ends.to().party().name();
        var taking = new Exchange.Ground(
                permitted ? "Waarom mocht " + to + " dit ontvangen?" : "Wat was nodig om dit te ontvangen?",
                rule.receipt() + ".");
        return ends.sent() ? List.of(giving(rule), taking) : List.of(taking);
    }

    private Exchange.Ground giving(RuleText rule) {
        if (!permitted) {
            return new Exchange.Ground(
                    "Wat was nodig om dit te delen?",
                    (rule.onConsent() ? "Toestemming (" : "Een wet die dit toestaat (") + rule.release() + ").");
        }
        return new Exchange.Ground(
                "Waarom mocht " + ends.from().party().name() + " dit delen?",
                rule.onConsent()
                        ? "Er was toestemming, van u of van iemand die voor u beslist (" + rule.release() + ")."
                        : "De wet staat dit toe (" + rule.release() + ").");
    }

    private static Exchange.Ground gone(RuleId id) {
        return new Exchange.Ground("Op welke regel", "Regel " + id + ". Deze regel geldt nu niet meer.");
    }
}
