package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.time.YearMonth;

/** A subject key that has been unwrapped, or was just made. */
final class OpenSubjectKey implements SubjectKey {
    private final byte[] kid;
    private final YearMonth month;
    private final byte[] wrapped;
    private final Secret key;

    OpenSubjectKey(byte[] kid, YearMonth month, byte[] wrapped, Secret key) {
        this.kid = kid.clone();
        this.month = month;
        this.wrapped = wrapped.clone();
        this.key = key;
    }

    @Override
    public byte[] kid() {
        return kid.clone();
    }

    @Override
    public String month() {
        return month.toString();
    }

    @Override
    public byte[] wrapped() {
        return wrapped.clone();
    }

    @Override
    public byte[] entryKey(byte[] entryId, String origin) {
        return key.lend(bytes -> Hkdf.derive(bytes, entryId, enc("sluis/aud/entry/v1", origin), Secret.LENGTH));
    }

    @Override
    public byte[] blockKey(byte[] blockId) {
        return key.lend(bytes -> Hkdf.derive(bytes, blockId, enc("sluis/aud/block/v1"), Secret.LENGTH));
    }

    @Override
    public byte[] traceTag(String party, String trace) {
        return key.lend(bytes -> Hkdf.derive(bytes, new byte[0], enc("sluis/aud/trace/v1", party, trace), Long.BYTES));
    }

    @Override
    public String toString() {
        return "SubjectKey[***]";
    }
}
