package nl.sluis.gateway.party;

import java.util.Arrays;
import java.util.List;

/** What a person may be. An FG supervises and approves nothing (AVG 38(6)). */
public enum PersonRole {
    PRIVACY_OFFICER("privacy-officer"),
    FG("fg"),
    OPERATOR("operator"),
    /** Checks that the log is whole and what the rules are, for no party; never looks for a person. */
    AUDITOR("auditor");

    private final String code;

    PersonRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(PersonRole::code).toList();
    }
}
