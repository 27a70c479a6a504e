/** What the micro benchmarks measure with: one message, as the load bench sends it. */
@NullMarked
package nl.sluis.gateway.measured;

import org.jspecify.annotations.NullMarked;
