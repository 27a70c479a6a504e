package nl.sluis.gateway.console.site;

import nl.sluis.gateway.party.Person;

/** Somebody who is signed in. Two are equal when they are the same person, however they came in: sessions are counted by it. */
interface Visitor {
    Person person();
}
