package nl.sluis.gateway.message;

import java.util.Arrays;

/**
 * The kinds of identifiers that can be sealed in a pseudonym. Code, padded length and longest value are part of the
 * token's layout; new versions are forever once released, codes are never reused.
 */
public enum IdentifierType {
    BSN("bsn", 0x01, 16, 9),
    CLIENT_NUMBER("client-number", 0x02, 32, 30),
    CASE_NUMBER("case-number", 0x03, 32, 30),
    PRACTITIONER("practitioner", 0x04, 32, 30),
    REFERENCE("reference", 0x05, 64, 62);

    private final String code;
    private final byte tokenCode;
    private final int paddedBytes;
    private final int longestBytes;

    IdentifierType(String code, int tokenCode, int paddedBytes, int longestBytes) {
        this.code = code;
        this.tokenCode = (byte) tokenCode;
        this.paddedBytes = paddedBytes;
        this.longestBytes = longestBytes;
    }

    /**
     * The type with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static IdentifierType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an identifier type is one of "
                        + Arrays.stream(values()).map(IdentifierType::code).toList()));
    }

    public String code() {
        return code;
    }

    public byte tokenCode() {
        return tokenCode;
    }

    public int paddedBytes() {
        return paddedBytes;
    }

    public int longestBytes() {
        return longestBytes;
    }
}
