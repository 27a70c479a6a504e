package nl.sluis.gateway.policy;

import java.util.Collection;

/** Everybody whose signing key this gateway knows, those who may not adopt rules included: they are refused by name. */
@FunctionalInterface
public interface Signatories {
    Collection<Signatory> all();
}
