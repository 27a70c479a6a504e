package nl.sluis.gateway.message;

import java.util.Arrays;

/** The role in which a party acts. {@code WERKGEVER} exists so that a rule can say it gets nothing; nobody may hold it. */
public enum Role {
    GGZ_ZORG("ggz-zorg"),
    GGZ_IPS("ggz-ips"),
    UWV("uwv"),
    GEMEENTE("gemeente"),
    RE_INTEGRATIEBEDRIJF("re-integratiebedrijf"),
    ZORGVERZEKERAAR("zorgverzekeraar"),
    MONITOR("monitor"),
    ONDERZOEK("onderzoek"),
    WERKGEVER("werkgever");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /**
     * The role with this code on the wire and in configuration.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a role is one of "
                        + Arrays.stream(values()).map(Role::code).toList()));
    }

    public String code() {
        return code;
    }
}
