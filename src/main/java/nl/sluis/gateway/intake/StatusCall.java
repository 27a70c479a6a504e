package nl.sluis.gateway.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.Party;

/** {@code GET /v1/berichten/{id}} and its like: one answer for "no such thing" and "not yours". */
final class StatusCall implements Call {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final BiFunction<Party, EntryId, Optional<Reply>> desk;

    StatusCall(BiFunction<Party, EntryId, Optional<Reply>> desk) {
        this.desk = desk;
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        var path = asked.path();
        var id = path.substring(path.lastIndexOf('/') + 1);
        if (!ID.matcher(id).matches()) {
            return Replies.problem(Problem.NOT_FOUND);
        }
        return desk.apply(caller, new EntryId(UUID.fromString(id))).orElseGet(() -> Replies.problem(Problem.NOT_FOUND));
    }
}
