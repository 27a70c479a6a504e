package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is played: the configuration of the gateway, what its register holds, and which messages come. */
sealed interface Scene permits OneType, Mix {
    /** Short, as it stands in tables and names of folders. */
    String title();

    Path config() throws IOException;

    Path routes() throws IOException;

    /** Asks the server for one message, so that it is known that it takes them. */
    MessageTemplate.Answer tryOne(Station station);

    /** Puts into the gateway's register what the messages need. The server takes messages already. */
    void fill(Station station) throws IOException;

    /** So many connections, shared among the parties that send, and among the servers of the station. */
    List<Caller> callers(Station station, int connections);
}
