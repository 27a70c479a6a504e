package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.sluis.gateway.message.Document;

/** What a look-up shows as a FHIR R4 {@code Bundle}: one {@code Consent} for what was recorded as one. */
final class FhirBundle {
    private FhirBundle() {}

    static Document of(LookUp lookUp, List<KeptVersion> seen) {
        var bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "searchset");
        var statements = statements(seen);
        bundle.put("total", statements.size());
        if (!statements.isEmpty()) { // an empty list is no FHIR
            var entries = bundle.putArray("entry");
            statements.forEach(together -> entries.addObject()
                    .set(
                            "resource",
                            FhirWriter.write(lookUp.person(), together, lookUp.seesInFull(together.getFirst()))));
        }
        return new Document(bundle);
    }

    private static List<List<KeptVersion>> statements(List<KeptVersion> seen) {
        var recorded = new LinkedHashMap<Recorded, List<KeptVersion>>();
        seen.forEach(kept -> recorded.computeIfAbsent(
                        new Recorded(kept.holder().value(), kept.entry().toString()), absent -> new ArrayList<>())
                .add(kept));
        return recorded.values().stream()
                .flatMap(together -> FhirWriter.isOneConsent(together)
                        ? List.of(together).stream()
                        : together.stream().map(List::of))
                .toList();
    }

    private record Recorded(String holder, String entry) {}
}
