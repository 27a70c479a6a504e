package nl.sluis.gateway.consent;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.message.Fault;

/** What is wrong with a FHIR resource, each with the path of its element; never with what stands in it. */
final class FhirFaults {
    private final List<Fault> faults = new ArrayList<>();

    void add(String path, String code, String dutch, String english) {
        faults.add(new Fault(path, code, dutch, english));
    }

    void invalid(String path, String dutch, String english) {
        add(path, "INVALID", dutch, english);
    }

    void missing(String path) {
        add(path, "REQUIRED", "Dit element is verplicht.", "This element is required.");
    }

    boolean has(String path) {
        return faults.stream().anyMatch(fault -> fault.pointer().equals(path));
    }

    int count() {
        return faults.size();
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    Reading.Unreadable unreadable() {
        return new Reading.Unreadable(faults);
    }
}
