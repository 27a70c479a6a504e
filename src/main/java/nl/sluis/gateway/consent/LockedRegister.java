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
 * The register as the journal's transaction sees it (cryptography.md §8, step 2): heads locked in key order, absent ones
 * by an advisory lock on the person; then, in later statements, changes applied and claims judged.
 *
 * <p>Guarantee: a change commits wholly before this transaction read, or wholly after it ends. Every transaction takes row
 * locks first and advisory locks after, each in key order; one that changes the register takes the advisory lock of every
 * person it changes, exclusive, whether or not the head exists. PostgreSQL breaks what deadlock is left (a head that
 * appears between the two), and the journal then repeats its items one by one.
 *
 * <p>Needs {@code READ COMMITTED}: each statement its own snapshot.
 */
final class LockedRegister implements ConsentGate {
    @Override
    public List<ConsentState> pass(Connection transaction, List<Recorded> changes, List<ConsentClaim> claims)
            throws SQLException {
        if (changes.isEmpty()) {
            lockForReading(transaction, claims);
        } else {
            apply(transaction, changes, Versions.keysOf(claims));
        }
        return Versions.judge(transaction, claims);
    }

    private static void lockForReading(Connection transaction, List<ConsentClaim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        var keys = Versions.keysOf(claims);
        var heads = new Heads(transaction);
        keys.removeAll(heads.lockShared(keys).keySet());
        lockAbsent(heads, personsOf(keys), false);
    }

    private static void apply(Connection transaction, List<Recorded> changes, TreeSet<HeadKey> claimed)
            throws SQLException {
        var appending = new Appending(changes);
        var keys = new TreeSet<>(claimed);
        keys.addAll(appending.keys());
        var heads = new Heads(transaction);
        keys.addAll(heads.look(appending.wholePersons()).keySet());
        keys.removeAll(heads.lockForChange(keys).keySet());
        var persons = personsOf(keys);
        persons.addAll(appending.persons());
        lockAbsent(heads, persons, true);
        appending.write(transaction, heads.look(appending.persons()));
    }

    private static void lockAbsent(Heads heads, SortedSet<KeyedHash> persons, boolean exclusive) throws SQLException {
        if (!persons.isEmpty()) {
            heads.lockAbsent(persons, exclusive);
        }
    }

    private static TreeSet<KeyedHash> personsOf(SortedSet<HeadKey> keys) {
        var persons = new TreeSet<KeyedHash>();
        keys.forEach(key -> persons.add(key.person()));
        return persons;
    }
}
