package nl.sluis.bench;
record Regions(Plan plan, java.util.List<Integer> counts) implements Part { public Finding run(Fleet fleet) { throw new UnsupportedOperationException(); } }
