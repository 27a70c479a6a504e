package nl.sluis.gateway.routes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.delivery.Offered;
import nl.sluis.gateway.delivery.Postvak;
import nl.sluis.gateway.intake.PostvakDesk;
import nl.sluis.gateway.party.Party;

/** Between the calls of the postvak and the outbox. */
final class Postbode implements PostvakDesk {
    private final Postvak postvak;

    Postbode(Postvak postvak) {
        this.postvak = postvak;
    }

    @Override
    public boolean isOf(Party party) {
        return postvak.isOf(party.oin());
    }

    @Override
    public List<Waiting> read(Party party, Optional<UUID> after, int most, Duration wait) {
        return postvak.read(party.oin(), after, most, wait).stream()
                .map(Postbode::waiting)
                .toList();
    }

    @Override
    public void received(Party party, List<UUID> ids) {
        postvak.received(party.oin(), ids);
    }

    private static Waiting waiting(Offered offered) {
        return new Waiting(offered.id(), offered.traceparent(), offered.checkpoint(), offered.payload());
    }
}
