package nl.sluis.gateway.message;

/** A demand about one person, whom only keyed hashes name. */
public record ConsentClaim(PersonHashes person, ConsentDemand demand) {
    public ConsentClaim(KeyedHash person, ConsentDemand demand) {
        this(PersonHashes.of(person), demand);
    }
}
