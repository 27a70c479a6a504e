package nl.sluis.gateway.cli.demo;

import java.nio.file.Path;
import java.time.Clock;

/** Asks the gateway, as a party of the cast, what would come of a message; nothing is delivered. */
public final class TryingOut {
    private final Cast cast;
    private final Clock clock;

    public TryingOut(Cast cast, Clock clock) {
        this.cast = cast;
        this.clock = clock;
    }

    /**
     * Records the consent that a sample begins with, as a provider's back office does.
     *
     * @param samples the folder in which {@code toestemming.json} stands
     */
    public void prepare(MessageFile message, Path samples) {
        var consents = new Consents(cast, new SampleFolder(samples).consent(), clock);
        message.sample().ifPresent(consents::prepare);
    }

    /** @throws NoAnswerException when the gateway does not answer */
    public Reply ask(MessageFile message, String party) {
        return cast.player(party).tryOut(message.event(clock));
    }

    /** The name of a party, or its URN where it has no certificate here. */
    public String nameOf(String urn) {
        return cast.nameOf(urn);
    }
}
