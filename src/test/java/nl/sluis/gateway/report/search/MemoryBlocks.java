package nl.sluis.gateway.report.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.journal.LogBlocks;

/** Blocks in memory. */
final class MemoryBlocks implements LogBlocks {
    private final List<Block> blocks = new ArrayList<>();
    private final Map<UUID, byte[]> contents = new HashMap<>();

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
    public void keep(Block block, byte[] content) {
        blocks.add(block);
        contents.put(block.id(), content);
    }

    @Override
    public boolean isUntouched(Block block, int entries) {
        return true;
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
