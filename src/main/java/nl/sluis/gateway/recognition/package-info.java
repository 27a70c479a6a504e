/**
 * What in a text points at a person.
 *
 * <p>In: any text. Out: the kinds of signs that it holds, or the places where they stand in it. Two capabilities ask, with
 * one set of recognisers: a message about nobody is refused when it holds a sign, and a text that may pass is redacted
 * where one stands. It lowers a risk and proves nothing.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {})
package nl.sluis.gateway.recognition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
