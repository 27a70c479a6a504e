/**
 * What all pages share: the server's context, who somebody is, what each page may be asked by, the headers, the words.
 *
 * <p>In: a request of a browser. Out: a page in Dutch or English. Refuses whatever no page says that this person may ask.
 *
 * <p>None of these beans are found by the component scan, which would put them on the exchange port as well:
 * {@link nl.sluis.gateway.console.site.SiteConfiguration} names them, in a context of its own.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.console.site;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
