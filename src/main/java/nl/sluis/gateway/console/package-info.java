/**
 * The pages of privacy officers, FG and operators.
 *
 * <p>In: a browser on the console port. Out: pages in Dutch. Refuses whoever is not entitled to a page.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(
        allowedDependencies = {
            "message",
            "party",
            "management",
            "journal",
            "audit",
            "audit :: verify",
            "report",
            "report :: person",
            "report :: words",
            "delivery"
        })
package nl.sluis.gateway.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
