package nl.sluis.gateway.console.site;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;

/** The pages that stand in the menu, in the order of the menu; each reader sees those that are for them. */
final class Menu {
    private static final Set<PersonRole> PARTY = Set.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    private static final Set<PersonRole> READERS_OF_RULES =
            Set.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR);
    private static final Set<PersonRole> ALL = Set.of(PersonRole.values());
    private static final List<Item> ITEMS = List.of(
            new Item("/overzicht", "menu.overzicht", ALL),
            new Item("/zoeken", "menu.zoeken", PARTY),
            new Item("/persoon", "menu.persoon", Set.of(PersonRole.PRIVACY_OFFICER)),
            new Item("/toestemmingen", "menu.toestemmingen", PARTY),
            new Item("/regels", "menu.regels", READERS_OF_RULES),
            new Item("/verwerkingsregister", "menu.verwerking", READERS_OF_RULES),
            new Item("/datalek", "menu.datalek", PARTY),
            new Item("/wachtrij", "menu.wachtrij", Set.of(PersonRole.OPERATOR)),
            new Item("/regios", "menu.regios", Set.of(PersonRole.OPERATOR)),
            new Item(
                    "/goedkeuringen",
                    "menu.goedkeuringen",
                    Set.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.OPERATOR)));

    private Menu() {}

    /**
     * @param path of the page
     * @param word the key of what it is called
     */
    public record Item(String path, String word, Set<PersonRole> roles) {}

    static List<Item> of(Person person) {
        return ITEMS.stream().filter(item -> person.isOneOf(item.roles())).toList();
    }
}
