package nl.sluis.gateway.message;

import java.util.List;

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

    private static final List<Role> ALL = List.of(values());

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
        for (var role : ALL) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "a role is one of " + ALL.stream().map(Role::code).toList());
    }

    public String code() {
        return code;
    }
}
