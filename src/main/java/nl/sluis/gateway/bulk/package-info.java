/**
 * Many consents from a file, through the same door as one.
 *
 * <p>In: CSV or NDJSON. Out: what the gateway said of each line; a report of those it did not take, without their values.
 * Refuses a file that is not UTF-8, or whose columns it does not know, before anything is sent.
 */
@NullMarked
package nl.sluis.gateway.cli.bulk;

import org.jspecify.annotations.NullMarked;
