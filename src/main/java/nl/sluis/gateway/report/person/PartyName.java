package nl.sluis.gateway.report.person;

import nl.sluis.gateway.message.Oin;

/** A party as a person knows it; its OIN for a name when it is no party of this gateway any more. */
record PartyName(Oin oin, String name) {}
