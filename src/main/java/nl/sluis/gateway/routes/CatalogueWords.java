package nl.sluis.gateway.routes;

import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.consent.KnownWords;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.MessageDefinition;

/** The categories and scopes of the message types that there are. */
record CatalogueWords(Set<String> categories, Set<String> scopes) implements KnownWords {
    static CatalogueWords of(Catalogue catalogue) {
        return new CatalogueWords(
                catalogue.all().stream()
                        .flatMap(type -> type.fields().values().stream())
                        .map(FieldDefinition::category)
                        .collect(Collectors.toUnmodifiableSet()),
                catalogue.all().stream().map(MessageDefinition::scope).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean isCategory(String code) {
        return categories.contains(code);
    }

    @Override
    public boolean isScope(String code) {
        return scopes.contains(code);
    }
}
