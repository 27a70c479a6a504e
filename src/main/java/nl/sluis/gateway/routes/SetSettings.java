package nl.sluis.gateway.routes;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param watch whether a change in the folders is activated by itself; in development only */
@ConfigurationProperties(prefix = "sluis.sets", ignoreUnknownFields = false)
record SetSettings(@DefaultValue("false") boolean watch) {}
