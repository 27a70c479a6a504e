/**
 * The command line, and the demonstration that development mode gives.
 *
 * <p>In: words typed by a person. Out: tables, and an exit code. Refuses words it does not know, naming the nearest.
 */
@NullMarked
@ApplicationModule
package nl.sluis.gateway.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
