package nl.sluis.gateway.report.person;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.party.Contact;

/**
 * What one party tells a person: pure data, without the person's name or number. A person about whom nothing is known gets
 * one of the same shape.
 *
 * @param findings what the log says
 * @param proofs   of the entries that it says it in, as far as a checkpoint covers them
 */
record PersonReport(Cover cover, Findings findings, List<Proof> proofs) {
    /** Of messages, of choices, of looks: each so many. A trajectory of years has some hundred messages. */
    static final int MOST_ON_PAPER = 200;

    PersonReport {
        proofs = List.copyOf(proofs);
    }

    /** The same about less. */
    PersonReport telling(Findings fewer) {
        return new PersonReport(cover, fewer, proofs);
    }

    /** What goes on paper: the newest, for a book of ten thousand pages tells nobody anything, and takes a gateway's memory. */
    PersonReport onPaper() {
        var printed = telling(findings.newest(MOST_ON_PAPER));
        var told = printed.findings.stamps().map(Stamp::entry).collect(Collectors.toSet());
        return new PersonReport(
                cover,
                printed.findings,
                proofs.stream().filter(proof -> told.contains(proof.entry())).toList());
    }

    /** The proof that is printed as a code: of the newest message, else of whatever is proved. */
    Optional<Proof> scanned() {
        var messages = findings.exchanges().stream().flatMap(Exchange::stamps).toList();
        return messages.reversed().stream()
                .flatMap(stamp -> proofs.stream().filter(proof -> proof.entry().equals(stamp.entry())))
                .findFirst()
                .or(() -> proofs.stream().findFirst());
    }

    /**
     * Who made it, and when.
     *
     * @param reference the party's own name for the request, with which it finds the person again
     * @param contact   where to turn; empty when the party named nobody
     * @param ownRecords how long lines are kept that are about no message; empty when the rules do not say it any more
     */
    record Cover(
            PartyName party,
            Optional<String> reference,
            Instant made,
            Optional<Contact> contact,
            Optional<Period> ownRecords) {}

    /**
     * All that was found, each in the order of time.
     *
     * @param choices consents, objections and restrictions that this party recorded
     * @param looks   of this party into the log about this person
     */
    record Findings(List<Exchange> exchanges, List<Choice> choices, List<Look> looks) {
        Findings {
            exchanges = List.copyOf(exchanges);
            choices = List.copyOf(choices);
            looks = List.copyOf(looks);
        }

        /** The newest so many of each. */
        Findings newest(int most) {
            return new Findings(last(most, exchanges), last(most, choices), last(most, looks));
        }

        private static <T> List<T> last(int most, List<T> inOrderOfTime) {
            return inOrderOfTime.subList(Math.max(0, inOrderOfTime.size() - most), inOrderOfTime.size());
        }

        int count() {
            return exchanges.size() + choices.size() + looks.size();
        }

        /** Every entry that something is said from, once. */
        Stream<Stamp> stamps() {
            return Stream.of(
                            exchanges.stream().flatMap(Exchange::stamps),
                            choices.stream().map(Choice::stamp),
                            looks.stream().map(Look::stamp))
                    .flatMap(one -> one)
                    .distinct();
        }
    }
}
