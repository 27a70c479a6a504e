package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.sluis.gateway.journal.ConsentGate;
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
 * <p>Needs {@code READ COMMITTED}: each statement its own snapshot.
 */
final class LockedRegister implements ConsentGate {
    @Override
    public List<ConsentState> pass(Connection transaction, List<Recorded> changes, List<ConsentClaim> claims)
            throws SQLException {
        var heads = new Heads(transaction);
        var keys = Versions.keysOf(claims);
        var appending = new Appending(changes);
        keys.addAll(appending.keys());
        if (keys.isEmpty()) {
            return List.of();
        }
        var toChange = !changes.isEmpty();
        holdAbsent(heads, keys, appending, toChange);
        if (!appending.wholePersons().isEmpty()) {
            keys.addAll(heads.of(appending.wholePersons()));
        }
        var locked = heads.lock(keys, toChange);
        if (toChange) {
            appending.write(transaction, locked);
        }
        return Versions.judge(transaction, claims);
    }

    /** Where a decision is taken back at every holder, no holder may join in the meantime. */
    private static void holdAbsent(Heads heads, SortedSet<HeadKey> keys, Appending appending, boolean toChange)
            throws SQLException {
        var absent = new TreeSet<>(keys);
        absent.removeAll(heads.present(keys));
        var persons = new TreeSet<KeyedHash>(appending.wholePersons());
        absent.forEach(key -> persons.add(key.person()));
        if (!persons.isEmpty()) {
            heads.lockAbsent(persons, toChange);
        }
    }
}
