package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.nio.ByteBuffer;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reveal;

/** The offsets under the DMK of the table {@code key_material}. */
final class HmacDateOffsets implements DateOffsets {
    private final HmacKey master;

    HmacDateOffsets(Secret master) {
        this.master = new HmacKey(master);
    }

    @Override
    public long days(Oin receiver, String scope, Bsn person, int windowDays) {
        if (windowDays < 1) {
            throw new IllegalArgumentException("dates are moved within a window of at least one day");
        }
        var hash = master.of(enc("sluis/date/v1", receiver.value(), scope, "bsn", person.reveal(Reveal.PSEUDONYMISE)));
        return Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), 2L * windowDays + 1) - windowDays;
    }

    @Override
    public String toString() {
        return "DateOffsets[***]";
    }
}
