package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import org.junit.jupiter.api.Test;

class RouteRulesTest {
    private static final Oin RECEIVER = new Oin("00000099000000005000");
    private static final RegionCode REGION = new RegionCode("AM13");
    private final RouteRules rules = new RouteRules(
            LegalBasisMatrix.forDevelopment(Path.of("config", "policy"), Catalogue.load(Path.of("config", "messages")))
                    .compiled());

    @Test
    void refusesARouteToARuleThatNeedsAPseudonymThatCannotBeMadeYet() {
        // Given
        var table = table("nl.sluis.uitkomst.v1", Role.MONITOR, "monitoring");

        // When // Then
        assertThatThrownBy(() -> rules.check(table))
                .isInstanceOf(RouteShapeException.class)
                .hasMessage(
                        "route AM13.x is for a rule that makes /betrokkene/bsn a P2, and this gateway cannot make one"
                                + " yet: take the route away");
    }

    @Test
    void letsEveryOtherRouteBe() {
        // Given
        var table = table("nl.sluis.traject.status.v1", Role.UWV, "re-integratie");

        // When // Then
        assertThatCode(() -> rules.check(table)).doesNotThrowAnyException();
    }

    private static RouteTable table(String type, Role receiverRole, String purpose) {
        var form = new Form(
                "AM13.x",
                "direct:AM13.x",
                REGION,
                new MessageType(type),
                Role.GGZ_IPS,
                RECEIVER,
                receiverRole,
                new Purpose(purpose));
        return new RouteTable(List.of(form), List.of(new DeliveryForm("AM13.y", "direct:AM13.y", REGION, RECEIVER)));
    }
}
