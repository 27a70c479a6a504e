package nl.sluis.gateway.retention;

import java.time.Period;
import java.util.Map;

/** The classes of the rules that are active: how long an entry of each is kept from the day it was written. */
@FunctionalInterface
public interface RetentionClasses {
    Map<String, Period> lengths();
}
