package nl.sluis.gateway.retention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code GET /beheer/bewaren}: what ends by itself, and how far behind each kind is. Nothing about a person. */
final class StatusCall implements ManagementCall {
    private final List<Ending> endings;
    private final JdbcClient jdbc;
    private final RetentionClasses classes;
    private final AgreedTime time;
    private final Progress progress;

    StatusCall(List<Ending> endings, JdbcClient jdbc, RetentionClasses classes, AgreedTime time, Progress progress) {
        this.endings = List.copyOf(endings);
        this.jdbc = jdbc;
        this.classes = classes;
        this.time = time;
        this.progress = progress;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/bewaren";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR, PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var now = time.now()
                .orElseThrow(() -> QuestionRefusedException.conflict(
                        "this node and PostgreSQL do not agree about the time: nothing is removed"));
        var answer = JsonNodeFactory.instance.objectNode();
        var kinds = answer.putArray("kinds");
        endings.forEach(ending -> tell(ending, now, kinds.addObject()));
        var lengths = answer.putObject("classes");
        classes.lengths().forEach((name, length) -> lengths.put(name, length.toString()));
        var unknown = answer.putArray("unknownClasses");
        unknownClasses().forEach(unknown::add);
        var logs = answer.putArray("logs");
        jdbc.sql("select origin, min_index, next_index from log_shard order by shard")
                .query((row, number) -> logs.addObject()
                        .put("log", row.getString(1))
                        .put("minIndex", row.getLong(2))
                        .put("nextIndex", row.getLong(3)))
                .list();
        return answer;
    }

    private void tell(Ending ending, Now now, ObjectNode line) {
        line.put("what", ending.what()).put("removed", progress.removed(ending));
        var since = ending.dueSince(now);
        line.put("dueSince", since.map(Object::toString).orElse(""));
        line.put(
                "behindSeconds",
                since.map(due -> Duration.between(due, now.instant()).toSeconds())
                        .orElse(0L));
    }

    /** Of keys in the store, that no rule or vocabulary names any more: what is under them is never removed. */
    private List<String> unknownClasses() {
        return jdbc.sql("select distinct class from subject_key order by class").query(String.class).list().stream()
                .filter(name -> !classes.lengths().containsKey(name))
                .toList();
    }
}
