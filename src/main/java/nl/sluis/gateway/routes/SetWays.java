package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.delivery.Window;
import nl.sluis.gateway.intake.Edition;
import nl.sluis.gateway.notice.Post;

/** The ways into a set: for calls, for what waits to be delivered or fetched, and for notices of the gateway's own. */
record SetWays(Edition edition, Carrier carrier, Window window, Post post) {}
