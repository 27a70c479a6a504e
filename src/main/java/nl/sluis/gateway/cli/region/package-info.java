/**
 * What flows in a region, drawn: for a terminal and as SVG.
 *
 * <p>In: the flows as a start would read them and, of a running gateway, numbers of what waits. Out: text. Nothing about a
 * person is in either.
 */
@NullMarked
package nl.sluis.gateway.cli.region;

import org.jspecify.annotations.NullMarked;
