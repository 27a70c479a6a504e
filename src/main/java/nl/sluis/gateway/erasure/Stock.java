package nl.sluis.gateway.erasure;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.Oin;

/**
 * What stands under one key of a person.
 *
 * @param entries how many, of all parties; the key opens all of them or none
 * @param own     of those the ones that the asker's own officers see
 * @param parties that have a part in them: who sent, and who got what was delivered
 */
record Stock(byte[] kid, String retentionClass, long entries, long own, Set<Oin> parties) {
    Stock {
        kid = kid.clone();
        parties = Set.copyOf(parties);
    }

    @Override
    public byte[] kid() {
        return kid.clone();
    }

    static boolean allSpoke(List<Stock> stocks, Set<Oin> parties) {
        return stocks.stream().allMatch(stock -> parties.containsAll(stock.parties()));
    }

    @Override
    public String toString() {
        return "Stock[" + retentionClass + ", " + entries + " entries]";
    }
}
