/**
 * Orders that one person asks and two others approve, each with a signature made away from the gateway: what is signed, who
 * may sign, and which signatures count.
 *
 * <p>In: a request and signatures. Out: whether they suffice. Refuses who asked, who is no privacy officer now, and a
 * signature that is another's.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "management"})
package nl.sluis.gateway.approval;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
