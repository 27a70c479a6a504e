package nl.sluis.gateway.routes;

import nl.sluis.gateway.journal.ActiveSet;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.party.Parties;

/**
 * What a set says, for whoever tells of it and decides nothing.
 *
 * @param identity as it stands in the log when this set is activated
 */
record SetFacts(ActiveSet identity, RuleFacts rules, RouteFacts routes, Parties parties, Catalogue catalogue) {}
