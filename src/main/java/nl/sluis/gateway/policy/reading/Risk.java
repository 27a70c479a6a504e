package nl.sluis.gateway.policy.reading;

/** What can go wrong for a person, what stands against it, and the test that shows it. */
enum Risk {
    NO_BASIS(
            "een bericht gaat zonder grondslag",
            "precies één regel moet het toestaan; wat geen regel noemt, wordt geweigerd",
            "LegalBasisMatrixTest"),
    OTHER_RULES(
            "iemand verandert een regel zonder dat een privacy officer ervan weet",
            "de matrix is ondertekend door twee privacy officers; een andere matrix, versie of gateway wordt geweigerd",
            "AdoptedMatrixTest"),
    OLDER_RULES(
            "een ingetrokken regel komt terug",
            "een oudere versie dan hier actief was, wordt geweigerd; elke activering staat in het log",
            "ActiveSetsTest"),
    TOO_MUCH(
            "de ontvanger ziet een veld waarover niemand besliste",
            "het uitgaande bericht wordt uit het veldplan opgebouwd; een onbekend veld wordt geweigerd",
            "ScenarioTest"),
    IDENTIFIED(
            "een identificerend gegeven glipt in een andere schrijfwijze mee",
            "de uitgaande bytes worden nog eens doorzocht",
            "EgressGuardTest"),
    LINKED(
            "twee ontvangers leggen hun gegevens naast elkaar",
            "pseudoniemen gelden voor één ontvanger en één doel",
            "PseudonymProperties"),
    AGAINST_WILL(
            "een bericht gaat terwijl de toestemming is ingetrokken",
            "het register wordt gelezen in de transactie die vastlegt, en opnieuw voor elke aflevering",
            "WithdrawnWhileWaitingTest"),
    KNOWN_TO_CARE(
            "een antwoord verraadt of iemand bekend is",
            "een onbekende persoon en een ontbrekende toestemming geven hetzelfde antwoord",
            "ThereAndBackTest"),
    AT_REST(
            "iemand krijgt de database of een back-up in handen",
            "er staat geen ruw gegeven in; inhoud is versleuteld onder sleutels die elders liggen",
            "NothingRawRestsTest"),
    UNRECORDED(
            "er gaat iets weg dat niemand kan terugvinden",
            "vastlegging en verzending zijn één transactie; zonder vastlegging gaat er niets",
            "JournalDownTest"),
    ANOTHERS_NAME(
            "een partij spreekt namens een ander", "de afzender is het OIN in het clientcertificaat", "ExchangeTest");

    private final String what;
    private final String measure;
    private final String test;

    Risk(String what, String measure, String test) {
        this.what = what;
        this.measure = measure;
        this.test = test;
    }

    String what() {
        return what;
    }

    String measure() {
        return measure;
    }

    /** The name of a test class. */
    String test() {
        return test;
    }
}
