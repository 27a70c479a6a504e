package nl.sluis.gateway.console.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.sluis.gateway.party.PersonRole;

/** Who may ask this of a page. A mapped method with neither this nor {@link ForEveryone} stops the start. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface For {
    PersonRole[] value();
}
