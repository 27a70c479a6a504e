package nl.sluis.bench;
record Nodes(Plan plan, Scene scene) implements Part { public Finding run(Fleet fleet) { throw new UnsupportedOperationException(); } }
