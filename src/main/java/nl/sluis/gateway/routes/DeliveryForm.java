package nl.sluis.gateway.routes;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;

/** A filled-in form of the template {@code deliver}. */
record DeliveryForm(String routeId, String from, RegionCode region, Oin receiver) {}
