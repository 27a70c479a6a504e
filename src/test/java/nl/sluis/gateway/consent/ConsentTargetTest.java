package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of each part of a target by itself: what it covers, what it touches, and what is narrower than what. */
class ConsentTargetTest {
    private static final Oin UWV = Samples.UWV.oin();
    private static final Oin ANOTHER = new Oin("00000099000000009000");
    private static final Purpose WORK = new Purpose("re-integratie");
    private static final ConsentTarget RECEIVER = target(UWV, null, null, null);
    private static final ConsentTarget ROLE = target(null, Role.UWV, null, null);
    private static final ConsentTarget PURPOSE = target(null, null, WORK, null);
    private static final ConsentTarget SCOPE = target(null, null, null, "traject");
    private static final ConsentTarget CATEGORIES = target(null, null, null, null, "werk");

    static Stream<ConsentTarget> eachPartAlone() {
        return Stream.of(RECEIVER, ROLE, PURPOSE, SCOPE, CATEGORIES);
    }

    @ParameterizedTest
    @MethodSource("eachPartAlone")
    void whatNamesOnePartIsNarrowerThanWhatNamesNone(ConsentTarget one) {
        assertThat(one.isMoreSpecificThan(ConsentTarget.ANYTHING)).isTrue();
        assertThat(ConsentTarget.ANYTHING.isMoreSpecificThan(one)).isFalse();
        assertThat(one.isMoreSpecificThan(one)).isFalse();
    }

    @Test
    void aNamedReceiverIsNarrowerThanItsRole() {
        assertThat(RECEIVER.isMoreSpecificThan(ROLE)).isTrue();
        assertThat(ROLE.isMoreSpecificThan(RECEIVER)).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNarrowerInOnePartAndWiderInAnotherIsNotNarrower(ConsentTarget one, ConsentTarget other) {
        assertThat(one.isMoreSpecificThan(other)).isFalse();
        assertThat(other.isMoreSpecificThan(one)).isFalse();
    }

    /** The first names more parts than the second, and not the one that the second does. */
    static Stream<Arguments> whatIsNarrowerInOnePartAndWiderInAnotherIsNotNarrower() {
        return Stream.of(
                Arguments.of(target(null, null, WORK, "traject", "werk"), RECEIVER),
                Arguments.of(target(null, null, WORK, "traject", "werk"), ROLE),
                Arguments.of(target(UWV, null, null, "traject", "werk"), PURPOSE),
                Arguments.of(target(UWV, null, WORK, null, "werk"), SCOPE),
                Arguments.of(target(UWV, null, WORK, "traject"), CATEGORIES));
    }

    @Test
    void twoThatNameTheSamePartsAreNotNarrowerThanEachOther() {
        var work = target(UWV, null, WORK, "traject", "werk");
        var care = target(ANOTHER, null, new Purpose("afstemming"), "zorg", "contact");

        assertThat(work.isMoreSpecificThan(care)).isFalse();
        assertThat(care.isMoreSpecificThan(work)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("eachPartAlone")
    void eachPartCoversAndTouchesWhatHasIt(ConsentTarget one) {
        assertThat(one.covers(demand("werk"))).isTrue();
        assertThat(one.concerns(demand("werk"))).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void eachPartNeitherCoversNorTouchesWhatHasAnother(ConsentTarget one) {
        assertThat(one.covers(demand("werk"))).isFalse();
        assertThat(one.concerns(demand("werk"))).isFalse();
    }

    static Stream<ConsentTarget> eachPartNeitherCoversNorTouchesWhatHasAnother() {
        return Stream.of(
                target(ANOTHER, null, null, null),
                target(null, Role.GEMEENTE, null, null),
                target(null, null, new Purpose("afstemming"), null),
                target(null, null, null, "zorg"),
                target(null, null, null, null, "contact"));
    }

    @Test
    void coversOnlyWhatItHasEveryCategoryOfAndTouchesWhatItHasOneOf() {
        assertThat(CATEGORIES.covers(demand("werk", "contact"))).isFalse();
        assertThat(CATEGORIES.concerns(demand("werk", "contact"))).isTrue();
        assertThat(target(null, null, null, null, "werk", "contact", "zorg").covers(demand("werk", "contact")))
                .isTrue();
    }

    /** A message of which nothing is known cannot be inside a list; it may well be what somebody objected to. */
    @Test
    void aDemandWithoutCategoriesIsTouchedByEveryListAndCoveredByNone() {
        assertThat(CATEGORIES.covers(demand())).isFalse();
        assertThat(CATEGORIES.concerns(demand())).isTrue();
        assertThat(ConsentTarget.ANYTHING.covers(demand())).isTrue();
        assertThat(ConsentTarget.ANYTHING.concerns(demand())).isTrue();
    }

    private static ConsentDemand demand(String... categories) {
        return new ConsentDemand(
                Samples.HOLDER, Samples.UWV, WORK, "traject", Set.of(categories), true, OnObjection.BLOCKS);
    }

    private static ConsentTarget target(
            @Nullable Oin receiver,
            @Nullable Role role,
            @Nullable Purpose purpose,
            @Nullable String scope,
            String... categories) {
        return new ConsentTarget(receiver, role, purpose, scope, Set.of(categories));
    }
}
