/**
 * Whether a part of the jar is known to be weak: asks OSV (osv.dev) for each part of the list in the jar. {@code .ci/weak-parts} runs
 * it. It needs the internet, so no build depends on it; and where it cannot ask it says so and is not content.
 */
package nl.sluis.gateway.parts;
