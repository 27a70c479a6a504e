package nl.sluis.gateway.intake;

/** The calls for what nobody sent: told only, or sent to see that the way is open. They differ in nothing else. */
record RehearsalCalls(RehearsalCall rehearsal, RehearsalCall canary) {}
