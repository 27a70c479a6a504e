package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.ConsentState;

/** One point of the space of all that can be asked: a question, and what the consent register answers. */
record Tuple(Question question, ConsentState state) {}
