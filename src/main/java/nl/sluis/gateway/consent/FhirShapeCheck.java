package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.consent.FhirElement.Group;
import nl.sluis.gateway.consent.FhirElement.Several;
import nl.sluis.gateway.consent.FhirElement.Text;

/**
 * Compares a resource with what is read here, element by element, before HAPI makes objects of it: HAPI names an element
 * without its place, and passes in silence over an object where a text belongs.
 */
final class FhirShapeCheck {
    private static final int MOST_TEXT = 200;
    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");
    /** Elements of R4 that are not read here. Any other name may be anybody's words, and is not repeated. */
    private static final Set<String> OF_R4 = Set.of(
            "implicitRules",
            "language",
            "text",
            "contained",
            "identifier",
            "policyRule",
            "verification",
            "authority",
            "action",
            "securityLabel",
            "dataPeriod",
            "data",
            "reference",
            "display",
            "version",
            "userSelected",
            "use",
            "period",
            "assigner",
            "type",
            "versionId",
            "lastUpdated",
            "source",
            "security",
            "tag",
            "coding",
            "actor",
            "purpose",
            "class",
            "code",
            "id");

    private static final Map<String, String[]> SAID_APART = Map.of(
            "sourceAttachment",
                    new String[] {
                        "SOURCE_DOCUMENT",
                        "Het document zelf komt hier niet: noem het in sourceReference.",
                        "The document itself does not come here: name it in sourceReference."
                    },
            "provision",
                    new String[] {
                        "NESTING",
                        "Een uitzondering heeft zelf geen uitzonderingen.",
                        "An exception has no exceptions of its own."
                    });

    private final FhirFaults faults;

    private FhirShapeCheck(FhirFaults faults) {
        this.faults = faults;
    }

    /** Notes everything in this resource that is not read here. */
    static void check(JsonNode resource, FhirFaults faults) {
        new FhirShapeCheck(faults).element(FhirShape.CONSENT, resource, "Consent");
    }

    private void element(FhirElement element, JsonNode node, String path) {
        switch (element) {
            case Text text -> text(text, node, path);
            case Group group -> group(group, node, path);
            case Several several -> several(several, node, path);
        }
    }

    private void text(Text text, JsonNode node, String path) {
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > MOST_TEXT) {
            faults.add(
                    path,
                    "NOT_A_TEXT",
                    "Hier hoort een tekst van 1 tot 200 tekens.",
                    "A text of 1 to 200 characters is expected.");
            return;
        }
        try {
            text.check().accept(node.textValue());
        } catch (RuntimeException broken) { // HAPI and java.time have no exception in common; each quotes the text
            faults.invalid(path, text.dutch(), text.english());
        }
    }

    private void group(Group group, JsonNode node, String path) {
        if (!node.isObject()) {
            faults.add(path, "NOT_AN_OBJECT", "Hier hoort een object.", "An object is expected here.");
            return;
        }
        group.members().forEach((name, member) -> {
            if (node.has(name)) {
                element(member.element(), node.get(name), path + "." + name);
            } else if (member.required()) {
                faults.missing(path + "." + name);
            }
        });
        node.fieldNames().forEachRemaining(name -> {
            if (!group.members().containsKey(name)) {
                other(group, name, path);
            }
        });
    }

    private void several(Several several, JsonNode node, String path) {
        if (!node.isArray() || node.isEmpty()) {
            faults.add(path, "NOT_A_LIST", "Hier hoort een gevulde lijst.", "A list that is not empty is expected.");
            return;
        }
        for (var i = 0; i < Math.min(node.size(), several.most()); i++) {
            element(several.one(), node.get(i), path + "[" + i + "]");
        }
        if (node.size() > several.most()) {
            var most = several.most();
            faults.add(
                    path + "[" + most + "]",
                    "TOO_MANY",
                    "Hier worden er hooguit " + most + " gelezen.",
                    "At most " + most + " are read here.");
        }
    }

    private void other(Group group, String name, String path) {
        var extended = name.startsWith("_") ? name.substring(1) : "";
        if (EXTENSIONS.contains(name)) {
            extension(path + "." + name);
        } else if (group.members().containsKey(extended)) {
            extension(path + "." + extended + ".extension");
        } else if (SAID_APART.get(name) instanceof String[] words) {
            faults.add(path + "." + name, words[0], words[1], words[2]);
        } else if (OF_R4.contains(name)) {
            faults.add(
                    path + "." + name,
                    "UNSUPPORTED_FIELD",
                    "Dit element houdt het register niet bij; zonder het element zou het besluit iets anders zeggen.",
                    "The register does not keep this element; without it the decision would say something else.");
        } else {
            faults.add(path, "UNKNOWN_FIELD", "Hier staat een onbekend element.", "There is an unknown element here.");
        }
    }

    private void extension(String path) {
        faults.add(
                path,
                "EXTENSION",
                "Deze uitbreiding kent het register niet.",
                "The register does not know this extension.");
    }
}
