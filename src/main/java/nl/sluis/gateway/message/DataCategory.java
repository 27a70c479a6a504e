package nl.sluis.gateway.message;

import java.util.Arrays;

/** What kind of data a field is ({@code x-categorie}), as consents and reports name it. */
public enum DataCategory {
    CASE("traject", "De aanvraag, het verloop en de afspraken van een traject."),
    FINANCE("financiering", "Wat een traject kost, wie het draagt en wat er is vastgesteld."),
    CONTACT("contact", "Hoe de betrokkene heet en te bereiken is."),
    REFERRAL("verwijzing", "De hulpvraag en het verloop van een verwijzing."),
    ALIGNMENT("afstemming", "Wat professionals samen met de betrokkene afspreken."),
    FUNCTIONAL_NEED("functionele-behoefte", "Wat iemand op de werkplek nodig heeft, in woorden van de werkvloer."),
    OUTCOME("uitkomst", "Wat iemand maanden na de start van een traject doet."),
    RIGHTS("rechten", "Wat een betrokkene met een recht uit de AVG bewerkstelligt."),
    QUESTION("vraag", "Een vraag of antwoord tussen professionals, over niemand."),
    REMARK("toelichting", "Wat alleen de afzender aangaat en niet wordt verzonden.");

    private final String code;
    private final String dutch;

    DataCategory(String code, String dutch) {
        this.code = code;
        this.dutch = dutch;
    }

    /**
     * The category with this code.
     *
     * @throws IllegalArgumentException when there is none, naming the nearest
     */
    public static DataCategory of(String code) {
        var codes = Arrays.stream(values()).map(DataCategory::code).toList();
        return Arrays.stream(values())
                .filter(category -> category.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown category '" + code + "'; did you mean '"
                        + Nearest.to(code, codes) + "'? They are " + codes));
    }

    public String code() {
        return code;
    }

    /** What it covers, in Dutch, for people. */
    public String dutch() {
        return dutch;
    }
}
