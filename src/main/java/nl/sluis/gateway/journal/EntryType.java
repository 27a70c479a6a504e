package nl.sluis.gateway.journal;

import java.util.Arrays;

/** What an entry records: the closed list of leaf version 1. New versions are forever once released. */
public enum EntryType {
    ACCEPTED("accepted"),
    REFUSED("refused"),
    REJECTED("rejected"),
    PROEF("proef"),
    DELIVERED("delivered"),
    WITHDRAWN("withdrawn"),
    EXPIRED("expired"),
    PARKED("parked"),
    DISCARDED("discarded"),
    FAILED("failed"),
    FETCHED("fetched"),
    TRANSLATED("translated"),
    REIDENTIFY_REQUESTED("reidentify.requested"),
    REIDENTIFY_APPROVED("reidentify.approved"),
    REIDENTIFY_PERFORMED("reidentify.performed"),
    CONSENT_CHANGED("consent.changed"),
    SET_ACTIVATED("set.activated"),
    SET_REFUSED("set.refused"),
    SET_ROLLED_BACK("set.rolled-back"),
    KEY_CREATED("key.created"),
    KEY_ROTATED("key.rotated"),
    KEY_DESTROYED("key.destroyed"),
    ERASURE("erasure"),
    LOG_READ("log.read"),
    EXPORTED("exported"),
    PRUNED("pruned"),
    START("start"),
    STOP("stop"),
    RECOVERY("recovery"),
    SHARD_CLOSED("shard.closed"),
    CLOCK_JUMP("clock.jump");

    private final String code;

    EntryType(String code) {
        this.code = code;
    }

    /**
     * The type with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static EntryType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a type of entry"));
    }

    public String code() {
        return code;
    }
}
