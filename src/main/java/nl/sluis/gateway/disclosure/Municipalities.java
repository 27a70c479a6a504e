package nl.sluis.gateway.disclosure;

import java.util.Optional;

/** In which municipality a postcode lies. Safe between threads. */
@FunctionalInterface
public interface Municipalities {
    /** The CBS code of the municipality, {@code GM0344}; empty when it is not known. @param digits the four digits */
    Optional<String> of(int digits);
}
