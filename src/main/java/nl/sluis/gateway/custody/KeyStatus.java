package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.keys.IndexKeyChange;
import nl.sluis.gateway.keys.IndexKeyChange.Index;
import nl.sluis.gateway.keys.KeyInventory;

/** What there is, how old it is and what is due. */
final class KeyStatus {
    private final KeyInventory inventory;
    private final IndexKeyChange change;
    private final HashedRows rows;
    private final Rotation rotation;

    KeyStatus(KeyInventory inventory, IndexKeyChange change, HashedRows rows, Rotation rotation) {
        this.inventory = inventory;
        this.change = change;
        this.rows = rows;
        this.rotation = rotation;
    }

    JsonNode list() {
        var told = JsonNodeFactory.instance.objectNode();
        var keys = told.putArray("keys");
        inventory.all().forEach(key -> {
            var row = keys.addObject()
                    .put("kind", key.kind())
                    .put("id", key.id())
                    .put("state", key.state())
                    .put("place", key.place())
                    .put("created", key.created().toString())
                    .put("ageDays", rotation.ageInDays(key.created()));
            key.destroyed().ifPresent(when -> row.put("destroyed", when.toString()));
            rotation.due(key).ifPresent(day -> row.put("due", day.toString()).put("isDue", rotation.isDue(day)));
        });
        var days = told.putArray("days");
        inventory.days().forEach(day -> days.addObject()
                .put("kind", day.kind())
                .put("keys", day.keys())
                .put("oldest", day.oldest())
                .put("newest", day.newest()));
        return told;
    }

    JsonNode status() {
        var told = (ObjectNode) list();
        told.put("keyDerivation", KeyInventory.keyDerivation());
        told.put("erasableKeys", inventory.erasableKeys());
        inventory.newestDestroyed().ifPresent(when -> told.put("newestDestroyed", when.toString())
                .put("newestDestroyedDays", rotation.ageInDays(when)));
        var behind = told.putArray("nodesBehind");
        inventory.nodesBehind().forEach(behind::add);
        var changes = told.putArray("indexChanges");
        for (var index : Index.values()) {
            change.underWay(index).ifPresent(one -> {
                var row = changes.addObject()
                        .put("key", index.name())
                        .put("id", one.id())
                        .put("prepared", one.prepared().toString());
                one.switched().ifPresent(when -> row.put("switched", when.toString())
                        .put("leftBehind", rows.leftBehind(index)));
            });
        }
        return told;
    }
}
