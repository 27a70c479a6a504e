package nl.sluis.gateway.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What an element of a FHIR resource may hold here. What is not named is not read, and therefore refused. */
sealed interface FhirElement {
    /**
     * A text of at most 200 characters.
     *
     * @param check throws a {@link RuntimeException} for a text that is none of those
     */
    record Text(Consumer<String> check, String dutch, String english) implements FhirElement {}

    /** An object with these members and no other. */
    record Group(Map<String, Member> members) implements FhirElement {
        /** With one more member that may be absent. */
        Group and(String name, FhirElement element) {
            return with(name, new Member(element, false));
        }

        /** With one more member that must be there. */
        Group must(String name, FhirElement element) {
            return with(name, new Member(element, true));
        }

        private Group with(String name, Member member) {
            var more = new LinkedHashMap<>(members);
            more.put(name, member);
            return new Group(more);
        }
    }

    /** An array of one up to so many. */
    record Several(FhirElement one, int most) implements FhirElement {}

    record Member(FhirElement element, boolean required) {}

    static Group group() {
        return new Group(Map.of());
    }

    static Text text() {
        return new Text(text -> {}, "Hier hoort een tekst.", "A text is expected here.");
    }

    static Text text(Consumer<String> check, String dutch, String english) {
        return new Text(check, dutch, english);
    }

    static Several several(FhirElement one, int most) {
        return new Several(one, most);
    }
}
