package nl.sluis.gateway.keys;

/** What the keys need of who knows which node this is: its number, of which no other that runs has the same. */
@FunctionalInterface
public interface NodeNumber {
    int number();
}
