/**
 * Many consents from a file, through the same door as one.
 *
 * <p>In: CSV or NDJSON, from the disk or as somebody handed it in. Out: what the gateway said of each line; a report of those it
 * did not take, without their values. Refuses a file that is not UTF-8, or whose columns it does not know, before anything is sent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "message")
package nl.sluis.gateway.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
