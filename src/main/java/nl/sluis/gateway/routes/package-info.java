/**
 * The order of the steps, written in Camel; the only package that imports Camel, and the one that wires what the others
 * declare.
 *
 * <p>In: a message from intake or a waiting message from delivery. Out: an answer. Refuses to start with a route whose
 * path from intake to the outside lacks a step or has them in another order.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule
package nl.sluis.gateway.routes;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
