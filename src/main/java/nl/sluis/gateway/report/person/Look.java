package nl.sluis.gateway.report.person;

/**
 * A look of this party into the log, or the register of consents, about the person.
 *
 * @param who  the office; a colleague's name is the colleague's own (HvJ EU C-579/21)
 * @param what was looked at, and why
 */
record Look(Stamp stamp, String who, String what) {}
