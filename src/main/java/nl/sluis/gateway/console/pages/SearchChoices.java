package nl.sluis.gateway.console.pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.Region;
import nl.sluis.gateway.report.Rules;

/** What can be chosen in the form, and what each code is called. */
final class SearchChoices {
    private final Parties parties;
    private final Rules rules;

    SearchChoices(Parties parties, Rules rules) {
        this.parties = parties;
        this.rules = rules;
    }

    public List<Party> parties() {
        return parties.all().stream().sorted(Comparator.comparing(Party::name)).toList();
    }

    public List<Region> regions() {
        return parties.regions();
    }

    public Collection<String> types() {
        return Arrays.stream(EntryType.values()).map(EntryType::code).toList();
    }

    public Collection<String> reasons() {
        return Arrays.stream(Reason.values()).map(Reason::name).toList();
    }

    public Collection<String> rules() {
        return rules.now().rules().keySet().stream()
                .map(rule -> rule.value())
                .sorted()
                .toList();
    }

    public String reason(String code) {
        return ReasonWords.of(code);
    }

    public String region(String code) {
        return parties.regions().stream()
                .filter(region -> region.code().value().equals(code))
                .map(Region::name)
                .findFirst()
                .orElse(code);
    }
}
