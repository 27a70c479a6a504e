package nl.sluis.gateway.consent;

/** The systems and codes in which a FHIR {@code Consent} says what the register knows; docs/integrating.md lists them. */
final class FhirCodes {
    /** BSN: the OID, and the name that Nictiz gives the same numbers (nl-core). The first is the one we write. */
    static final String BSN = "urn:oid:2.16.840.1.113883.2.4.6.3";

    static final String BSN_NL_CORE = "http://fhir.nl/fhir/NamingSystem/bsn";
    /** The value of an identifier in this system is itself a URI: of a party, {@code urn:nld:oin:<20>}. */
    static final String URI = "urn:ietf:rfc:3986";

    static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    static final String PATIENT_PRIVACY = "patient-privacy";
    static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    static final String RECIPIENT = "IRCP";
    static final String LOINC = "http://loinc.org";
    /** "Consent Document", the category of IHE PCF's own examples. */
    static final String CONSENT_DOCUMENT = "59284-0";

    static final String DATA_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    static final String UNKNOWN = "unknown";
    /** There is something, and whoever asks may not see it. */
    static final String MASKED = "masked";

    static final String DECISION = "urn:sluis:besluit";
    static final String DECIDER = "urn:sluis:beslisser";
    static final String AGE_GROUP = "urn:sluis:leeftijdsgroep";
    static final String ROLE = "urn:sluis:rol";
    static final String PURPOSE = "urn:sluis:doel";
    static final String CATEGORY = "urn:sluis:categorie";
    static final String CASE = "urn:sluis:scope";
    static final String EVIDENCE = "urn:sluis:bewijs";
    static final String EVIDENCE_FORM = "urn:sluis:bewijsvorm";
    /** What the register enforces; a policy with another name is one that it does not. */
    static final String POLICY = "urn:sluis:toestemmingsbeleid:1";

    private FhirCodes() {}

    /** This code, where another would mean something else. */
    static String only(String expected, String code) {
        if (!code.equals(expected)) {
            throw new IllegalArgumentException("another code");
        }
        return code;
    }
}
