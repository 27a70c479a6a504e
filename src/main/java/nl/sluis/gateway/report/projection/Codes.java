package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The code systems of which an AuditEvent of ours uses words. */
enum Codes {
    DCM("http://dicom.nema.org/resources/ontology/DCM"),
    AUTHZ("https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType"),
    LIFECYCLE("http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle"),
    PARTICIPATION("http://terminology.hl7.org/CodeSystem/v3-ParticipationType"),
    ROLE_CLASS("http://terminology.hl7.org/CodeSystem/v3-RoleClass"),
    SECURITY_ROLE("http://terminology.hl7.org/CodeSystem/extra-security-role-type"),
    SOURCE_TYPE("http://terminology.hl7.org/CodeSystem/security-source-type"),
    ENTITY_TYPE("http://terminology.hl7.org/CodeSystem/audit-entity-type"),
    OBJECT_ROLE("http://terminology.hl7.org/CodeSystem/object-role"),
    RESOURCE("http://hl7.org/fhir/resource-types");

    private final String system;

    Codes(String system) {
        this.system = system;
    }

    ObjectNode coding(String code, String display) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("system", system)
                .put("code", code)
                .put("display", display);
    }

    ObjectNode concept(String code, String display) {
        var concept = JsonNodeFactory.instance.objectNode();
        concept.putArray("coding").add(coding(code, display));
        return concept;
    }
}
