package nl.sluis.gateway.keys;

import java.time.LocalDate;

/** The DPK of each day: where {@link GcmPayloadCipher} gets it. */
interface DayKeys {
    /** The key of this day, made when it is not there yet. */
    Secret forSealing(LocalDate day);

    /** @throws KeyUnavailableException when the key of this day is destroyed, or was never made */
    Secret forOpening(LocalDate day);
}
