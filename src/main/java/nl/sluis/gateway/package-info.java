/**
 * Sluis, a privacy-aware gateway between domains. The journey of a message, one package a step:
 *
 * <pre>
 * message     the words everybody uses
 * party       who speaks, and who may be spoken to
 * intake      1 the HTTP edge: bytes become a message, or are refused
 * topic       1 the same door, for a party that lays its messages in a topic of Kafka
 * policy      2 may this go from this role to that role, and with which field plan?
 * consent     3 is the consent that the rule asks for in force?
 * disclosure  4 the outgoing document, built from the field plan, and checked again at the exit
 * pseudonym   5 identifiers only this receiver can recognise
 * journal     6 the one durable writer: entry, duplicate guard and waiting message in one transaction
 * delivery    7 from the outbox to the receiver
 * audit       8 what was written, proved
 * bulk          many consents from a file
 * notice        who got it hears of a correction, an erasure, a restriction, a withdrawal
 * report      9 what was written, told
 * recognition   what in a text points at a person
 * keys          where keys come from
 * rounds        what comes back as long as the gateway runs
 * tracing       what a hop spends its time on, for an operator who wants to know
 * routes        Camel: the order of the steps
 * management    what a person may ask a running gateway
 * console       pages for people, and the door for the command line
 * cli           commands for people
 * </pre>
 */
@NullMarked
package nl.sluis.gateway;

import org.jspecify.annotations.NullMarked;
