package nl.sluis.gateway.report.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.Traced;
import nl.sluis.gateway.message.Oin;

/** Blocks in memory. */
final class MemoryBlocks implements LogBlocks {
    private final List<Block> blocks = new ArrayList<>();
    private final Map<UUID, byte[]> contents = new HashMap<>();
    private boolean untouched = true;
    private final Map<List<Object>, List<Place>> traces = new HashMap<>();

    @Override
    public List<Block> of(int shard) {
        return blocks.stream()
                .filter(block -> block.shard() == shard)
                .sorted(Comparator.comparingLong(Block::first).reversed())
                .toList();
    }

    @Override
    public Map<UUID, byte[]> open(Collection<Block> wanted) {
        var opened = new HashMap<UUID, byte[]>();
        wanted.forEach(block -> {
            if (contents.containsKey(block.id())) {
                opened.put(block.id(), contents.get(block.id()));
            }
        });
        return opened;
    }

    @Override
    public void keep(Block block, byte[] content, List<Traced> traced) {
        blocks.add(block);
        contents.put(block.id(), content);
        traced.forEach(one -> traces.computeIfAbsent(List.of(one.party(), one.trace()), unseen -> new ArrayList<>())
                .add(new Place(block.shard(), one.index())));
    }

    @Override
    public List<Place> inTrace(Oin party, String trace) {
        return traces.getOrDefault(List.of(party, trace), List.of());
    }

    @Override
    public boolean isUntouched(Block block, int entries) {
        return untouched;
    }

    /** Since then a body went, of whichever entry. */
    void touch() {
        untouched = false;
    }

    /** What stands in them is lost; that they are there is not. */
    void lose() {
        contents.clear();
    }

    /** As if none had ever been made. */
    void forget() {
        blocks.clear();
        contents.clear();
    }
}
