package nl.sluis.bench;

import java.util.Map;

/**
 * What one part of a run found.
 *
 * @param name     of the part: names its file and its place in the document
 * @param markdown the tables, for people
 * @param raw      all figures, for programs
 * @param marks    the few that a goal is about, by name
 * @param drawings SVG, by name of the file
 */
record Finding(String name, String markdown, Object raw, Map<String, Double> marks, Map<String, String> drawings) {}
