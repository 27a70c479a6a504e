package nl.sluis.gateway.consent;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.gateway.consent.RegisterRules.MayLookUp;
import nl.sluis.gateway.consent.RegisterRules.MayRecord;
import nl.sluis.gateway.message.Role;

/** Reads {@code register.yaml}. What is not known, missing, said twice or cannot be meant refuses the start, with its line. */
final class RegisterFile {
    private static final Set<String> DECISIONS_OF_A_RECEIVER = Set.of(ConsentDecision.WITHDRAWAL.code());

    private RegisterFile() {}

    static RegisterRules load(Path file) {
        var root = RegisterSpot.read(file).members(Set.of("record", "look-up"));
        var recording = new HashSet<MayRecord>();
        for (var row : cell(root, "record").elements()) {
            var cells = row.members(Set.of("roles", "as", "decisions"));
            for (var right : rightsOf(cells)) {
                addEach(recording, cell(cells, "decisions"), decision -> recording(right, decision));
            }
        }
        var lookingUp = new HashSet<MayLookUp>();
        for (var row : cell(root, "look-up").elements()) {
            rightsOf(row.members(Set.of("roles", "as"))).forEach(right -> add(lookingUp, right, row));
        }
        return new RegisterRules(recording, lookingUp);
    }

    /** Every role of the row in every standing of the row. */
    private static List<MayLookUp> rightsOf(Map<String, RegisterSpot> row) {
        var rights = new ArrayList<MayLookUp>();
        for (var role : cell(row, "roles").elements()) {
            for (var standing : cell(row, "as").elements()) {
                rights.add(new MayLookUp(roleOf(role), Standing.of(standing.oneOf(Standing.codes()))));
            }
        }
        return rights;
    }

    private static Role roleOf(RegisterSpot spot) {
        var role =
                Role.of(spot.oneOf(Arrays.stream(Role.values()).map(Role::code).toList()));
        if (role == Role.WERKGEVER) {
            throw spot.refused("nobody holds the role 'werkgever', so it may do nothing here");
        }
        return role;
    }

    private static MayRecord recording(MayLookUp right, RegisterSpot spot) {
        var code = spot.oneOf(Arrays.stream(ConsentDecision.values())
                .map(ConsentDecision::code)
                .toList());
        if (right.standing() == Standing.RECEIVER && !DECISIONS_OF_A_RECEIVER.contains(code)) {
            throw spot.refused("a receiver only takes back: '" + code + "' is for the holder to record");
        }
        return new MayRecord(right.role(), right.standing(), ConsentDecision.of(code));
    }

    private static <T> void addEach(Set<T> all, RegisterSpot list, Function<RegisterSpot, T> reading) {
        list.elements().forEach(spot -> add(all, reading.apply(spot), spot));
    }

    private static <T> void add(Set<T> all, T one, RegisterSpot spot) {
        if (!all.add(one)) {
            throw spot.refused("this is permitted above already");
        }
    }

    private static RegisterSpot cell(Map<String, RegisterSpot> cells, String name) {
        return requireNonNull(cells.get(name));
    }
}
