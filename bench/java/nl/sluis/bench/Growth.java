package nl.sluis.bench;
record Growth(Plan plan) implements Part { public Finding run(Fleet fleet) { throw new UnsupportedOperationException(); } }
