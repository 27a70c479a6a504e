/**
 * Our own attack on our own rules: two receivers who should not know that they have the same person before them put what
 * they got side by side. The people do not exist; the rules are those of {@code config/policy}. {@code bench/linkage} runs it.
 */
package nl.sluis.gateway.linkage;
