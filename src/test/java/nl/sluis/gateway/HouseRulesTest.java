package nl.sluis.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.KeyedHash;

/** What the house rules ask and a compiler does not see. */
@AnalyzeClasses(packages = "nl.sluis.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String US = "nl.sluis.gateway.";
    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.YearMonth",
            "java.time.Year");

    @ArchTest
    static final ArchRule onlyRoutesKnowsCamel = noClasses()
            .that()
            .resideOutsideOfPackage(US + "routes..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule onlyTracingKnowsOpenTelemetry = noClasses()
            .that()
            .resideOutsideOfPackage(US + "tracing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..")
            .because("what a span may say is decided in one place");

    @ArchTest
    static final ArchRule onlyKeysOpensKeystores = noClasses()
            .that()
            .resideOutsideOfPackage(US + "keys..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.KeyStore");

    @ArchTest
    static final ArchRule everyKeystoreIsClosedAlike = noClasses()
            .should()
            .callMethodWhere(call(
                    "closes a keystore in another way than ours",
                    call -> call.getTargetOwner().getSimpleName().equals("KeystoreParameters")
                            && call.getName().equals("ofCost")));

    @ArchTest
    static final ArchRule theVerifierStandsAlone = classes()
            .that()
            .resideInAPackage(US + "audit.verify..")
            .and()
            .doNotHaveSimpleName(
                    "package-info") // its annotations are notes to tests, and need not be there at run time
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    US + "audit.verify..",
                    "java.lang..",
                    "java.util..",
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "java.math..",
                    "java.time..",
                    "java.security..",
                    "org.bouncycastle..",
                    "com.fasterxml.jackson..",
                    "org.erdtman..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..")
            .because("whoever checks us must not have to trust, or even to have, the code that wrote");

    @ArchTest
    static final ArchRule writerAndVerifierShareNoTree = noClasses()
            .that()
            .resideInAPackage(US + "audit.tree..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(US + "audit.verify..", "org.bouncycastle.cert.plants..")
            .because("a mistake that both make is found by neither");

    @ArchTest
    static final ArchRule oneClassUsesTheDraftOfTheTree = noClasses()
            .that(are(DescribedPredicate.not(simpleName("Merkle"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle.cert.plants..")
            .because("its API follows an IETF draft and may change");

    @ArchTest
    static final ArchRule aNameSaysWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|Service)(\\$.*)?")
            .because("such a name says how a thing is made, not what it is");

    @ArchTest
    static final ArchRule theTimeIsHandedIn = noClasses()
            .should()
            .callMethodWhere(call(
                    "asks the time of the machine",
                    call -> TIMES.contains(call.getTargetOwner().getName())
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream().noneMatch(equivalentTo(Clock.class))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule clocksAreMadeAtTheEdge = noClasses()
            .that(are(DescribedPredicate.not(resideInAPackage(US + "cli.."))
                    .and(DescribedPredicate.not(simpleName("Foundation")))))
            .should()
            .callMethodWhere(call(
                    "makes a clock",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system")));

    @ArchTest
    static final ArchRule chanceIsHandedIn = noClasses()
            .that(are(DescribedPredicate.not(resideInAPackage(US + "cli.."))
                    .and(DescribedPredicate.not(simpleName("Foundation")))))
            .should()
            .callConstructor(SecureRandom.class)
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(Random.class, long.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat(equivalentTo(ThreadLocalRandom.class));

    @ArchTest
    static final ArchRule stepsArePackagePrivate = classes()
            .that()
            .resideInAPackage(US + "routes..")
            .and()
            .areAssignableTo("org.apache.camel.Processor")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatIsAboutAPersonDoesNotPrint = classes()
            .that(are(DescribedPredicate.describe("about a person", HouseRulesTest::isAboutAPerson)))
            .should(new ArchCondition<>("say themselves how they print") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var itself = type.tryGetMethod("toString").isPresent();
                    events.add(new SimpleConditionEvent(type, itself, type.getName() + " has no toString of its own"));
                }
            });

    @ArchTest
    static final ArchRule nobodyPrintsAStackTrace = noClasses().should().callMethod(Throwable.class, "printStackTrace");

    /** The types that hold personal data, and every record that carries a tree of JSON, which would print it. */
    private static boolean isAboutAPerson(JavaClass type) {
        var known = Set.of(Bsn.class.getName(), Document.class.getName(), KeyedHash.class.getName());
        var sealed = Set.of(US + "message.Identifier");
        return known.contains(type.getName())
                || (sealed.contains(type.getName()) && !type.isInterface())
                || type.getRawInterfaces().stream().anyMatch(one -> sealed.contains(one.getName()))
                || (type.isRecord()
                        && type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isAssignableTo(JsonNode.class)));
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String description, java.util.function.Predicate<JavaCall<?>> test) {
        return DescribedPredicate.describe(description, test);
    }
}
