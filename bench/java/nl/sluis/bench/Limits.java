package nl.sluis.bench;
record Limits(Plan plan) implements Part { public Finding run(Fleet fleet) { throw new UnsupportedOperationException(); } }
