package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.intake.Edition;
import nl.sluis.gateway.notice.Post;

/** The ways into a set: for calls, for what waits to be delivered, and for notices of the gateway's own. */
record SetWays(Edition edition, Carrier carrier, Post post) {}
