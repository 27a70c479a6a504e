/**
 * The way in beside the exchange port: a topic of Kafka for each party that has one.
 *
 * <p>In: the records of a topic, each a CloudEvent; who sent them is the topic's party, whatever a record says. Out: each to
 * the {@link nl.sluis.gateway.topic.Letterbox}, which is the same door as that of the exchange port, and its answer to the
 * party's topic of answers. A record is behind us only when what became of it was committed and answered; what cannot be
 * recorded now is tried again, and what is refused blocks nobody.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys", "party", "rounds"})
package nl.sluis.gateway.topic;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
