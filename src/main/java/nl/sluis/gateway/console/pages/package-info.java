/**
 * The pages, one class each. They ask what the command line asks ({@link nl.sluis.gateway.console.Counter}) and tell the answer
 * in words; nothing is read or decided here, so that a page and the command line cannot differ.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.console.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
