package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PostcodePrecision;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    /** From nothing to the thing itself. */
    private static final List<FieldAction> RISING = List.of(
            new FieldAction.Drop(),
            new FieldAction.Constant("opgegeven"),
            new FieldAction.Mask(0),
            new FieldAction.Mask(4),
            new FieldAction.Pseudonymise(PseudonymKind.P3, PseudonymDomain.MESSAGE),
            new FieldAction.Pseudonymise(PseudonymKind.P2, PseudonymDomain.RELATIONSHIP),
            new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RELATIONSHIP),
            new FieldAction.GeneraliseDate(DatePrecision.AGE_BAND_5),
            new FieldAction.GeneraliseDate(DatePrecision.YEAR),
            new FieldAction.GeneraliseDate(DatePrecision.MONTH),
            new FieldAction.GeneraliseDate(DatePrecision.ISO_WEEK),
            new FieldAction.Bucket(List.of(8L)),
            new FieldAction.Bucket(List.of(8L, 16L)),
            new FieldAction.ShiftDate(30),
            new FieldAction.RedactText(),
            new FieldAction.Translate(),
            new FieldAction.Keep());

    @Test
    void eachFormShowsMoreThanTheOneBeforeIt() {
        for (var i = 1; i < RISING.size(); i++) {
            assertThat(Visibility.between(RISING.get(i - 1), RISING.get(i))).isEqualTo(Visibility.MORE);
            assertThat(Visibility.between(RISING.get(i), RISING.get(i - 1))).isEqualTo(Visibility.LESS);
        }
    }

    @Test
    void aPostcodeShowsMoreThePartsOfItThereAre() {
        var two = new FieldAction.GeneralisePostcode(PostcodePrecision.PC2);
        var four = new FieldAction.GeneralisePostcode(PostcodePrecision.PC4);
        var municipality = new FieldAction.GeneralisePostcode(PostcodePrecision.MUNICIPALITY);

        assertThat(Visibility.between(two, municipality)).isEqualTo(Visibility.MORE);
        assertThat(Visibility.between(municipality, four)).isEqualTo(Visibility.MORE);
        assertThat(Visibility.between(new FieldAction.Keep(), four)).isEqualTo(Visibility.LESS);
    }

    @Test
    void theReceiverSeesAsMuchOfWhatIsClosedForIt() {
        assertThat(Visibility.between(new FieldAction.Keep(), new FieldAction.EncryptForReceiver()))
                .isEqualTo(Visibility.OTHER);
    }

    @Test
    void anotherDomainShowsNeitherMoreNorLess() {
        assertThat(Visibility.between(
                        new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RELATIONSHIP),
                        new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RECEIVER)))
                .isEqualTo(Visibility.OTHER);
    }
}
