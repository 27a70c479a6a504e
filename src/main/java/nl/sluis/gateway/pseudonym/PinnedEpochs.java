package nl.sluis.gateway.pseudonym;

import nl.sluis.gateway.message.Oin;

/** In which key epoch a holder's pseudonyms of a scope are made: the one in which the relationship began, for good. */
@FunctionalInterface
interface PinnedEpochs {
    int of(Oin holder, String scope);
}
