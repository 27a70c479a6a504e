package nl.sluis.gateway.party;

import java.util.Arrays;
import nl.sluis.gateway.message.Nearest;

/** What a person may be. */
public enum PersonRole {
    PRIVACY_OFFICER("privacy-officer"),
    FG("fg"),
    OPERATOR("operator");

    private final String code;

    PersonRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is none with this code, naming the nearest */
    public static PersonRole of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no role of a person; did you mean '"
                        + Nearest.to(
                                code,
                                Arrays.stream(values()).map(role -> role.code).toList())
                        + "'?"));
    }
}
