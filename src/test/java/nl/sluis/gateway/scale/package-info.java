/**
 * The Netherlands on a gateway: how long queues and waiting become, what breaks first, and what a million messages cost. Events
 * in order of time, every message one of them, in the gateway's own order of steps; figures from {@code bench/config/scale.yaml}.
 * {@code bench/scale} runs it, {@code docs/scale.md} says what came of it. It is a model: its tests hold it against known queues.
 */
package nl.sluis.gateway.scale;
