package nl.sluis.gateway.consent;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A data source that notes what is done with it: which statements are made ready, and how often each is executed. */
final class CountingDatabase {
    final List<String> done = new CopyOnWriteArrayList<>();
    private final DataSource database;

    CountingDatabase(DataSource database) {
        this.database = database;
    }

    DataSource source() {
        return wrap(DataSource.class, database);
    }

    /** What was done since the last time. */
    List<String> taken() {
        var taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    private <T> T wrap(Class<T> type, Object inner) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare") || method.getName().startsWith("execute")) {
                done.add(method.getName() + (arguments == null ? "" : " " + arguments[0]));
            }
            try {
                var result = method.invoke(inner, arguments);
                if (result instanceof PreparedStatement statement) {
                    return wrap(PreparedStatement.class, statement);
                }
                return result instanceof Connection connection ? wrap(Connection.class, connection) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
