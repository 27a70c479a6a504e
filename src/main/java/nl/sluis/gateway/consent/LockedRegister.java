package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.journal.RoundTrip;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.KeyedHash;

/**
 * The register as the journal's transaction sees it (cryptography.md §8, step 2): heads locked, then, in later statements,
 * changes applied and claims judged.
 *
 * <p>Guarantee: a change commits wholly before this transaction read, or wholly after it ends. A row that is there is
 * locked; the place of one that is not is held by an advisory lock on its person, which whoever creates a row takes
 * exclusively. Every transaction takes first the advisory locks, for what it does not find when it looks, and then the row
 * locks of all, those included that appeared in between; each in the order of their keys. So no two wait for one another.
 *
 * <p>While the index key is changed each person has two heads at a holder: both are locked, to be changed, and what stands
 * under the other hash is moved first.
 *
 * <p>Needs {@code READ COMMITTED}: each statement its own snapshot.
 */
final class LockedRegister implements ConsentGate {
    @Override
    public List<ConsentState> pass(Connection transaction, List<Recorded> changes, List<ConsentClaim> claims)
            throws SQLException {
        var heads = new Heads(transaction);
        var appending = new Appending(changes);
        var touched = new Touched(claims, appending);
        if (touched.keys().isEmpty()) {
            return List.of();
        }
        var toChange = !appending.isEmpty() || touched.underTwoKeys();
        if (!toChange) {
            return RoundTrip.on(transaction, trip -> OneTrip.ask(touched.keys(), claims, trip));
        }
        holdAbsent(heads, touched, appending);
        for (var person : appending.wholePersons()) {
            heads.of(person.all()).forEach(head -> touched.add(person, head.holder()));
        }
        var locked = heads.lock(touched.keys());
        var standing = touched.underTwoKeys() ? new Moving(transaction).all(touched, locked) : locked;
        if (!appending.isEmpty()) {
            appending.write(transaction, standing);
        }
        return Versions.judge(transaction, claims);
    }

    @Override
    public Optional<Supplier<List<ConsentState>>> ask(List<ConsentClaim> claims, RoundTrip trip) {
        var touched = new Touched(claims, new Appending(List.of()));
        return touched.underTwoKeys() ? Optional.empty() : Optional.of(OneTrip.ask(touched.keys(), claims, trip));
    }

    /** Where a decision is taken back at every holder, no holder may join in the meantime. */
    private static void holdAbsent(Heads heads, Touched touched, Appending appending) throws SQLException {
        var absent = new TreeSet<>(touched.keys());
        absent.removeAll(heads.present(touched.keys()));
        var persons = new TreeSet<KeyedHash>();
        appending.wholePersons().forEach(person -> persons.addAll(person.all()));
        absent.forEach(key -> persons.add(key.person()));
        if (!persons.isEmpty()) {
            heads.lockAbsent(persons);
        }
    }
}
