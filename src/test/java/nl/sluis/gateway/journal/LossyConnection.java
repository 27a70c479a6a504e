package nl.sluis.gateway.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Connections of which one commit can be made to lose its answer, after or before it reached PostgreSQL. */
final class LossyConnection implements OwnConnection {
    enum Loss {
        NONE,
        ANSWER,
        COMMIT
    }

    private final OwnConnection real;
    private final AtomicReference<Loss> next = new AtomicReference<>(Loss.NONE);

    LossyConnection(OwnConnection real) {
        this.real = real;
    }

    void loseNext(Loss loss) {
        next.set(loss);
    }

    @Override
    public Connection open() throws SQLException {
        var connection = real.open();
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "commit" -> losing(() -> call(connection, method, arguments));
            case "prepareStatement" ->
                prepared((String) arguments[0], (PreparedStatement)
                        Objects.requireNonNull(call(connection, method, arguments)));
            default -> call(connection, method, arguments);
        });
    }

    /** The rows of a batch travel with their commit. */
    private Object prepared(String sql, PreparedStatement statement) {
        if (!sql.endsWith(Sql.COMMIT)) {
            return statement;
        }
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> method.getName().equals("execute")
                        ? losing(() -> call(statement, method, arguments))
                        : call(statement, method, arguments));
    }

    private @Nullable Object losing(Call commit) throws Throwable {
        var loss = next.getAndSet(Loss.NONE);
        var answer = loss == Loss.COMMIT ? null : commit.make();
        if (loss != Loss.NONE) {
            throw new SQLException("the cable was pulled", "08006");
        }
        return answer;
    }

    @FunctionalInterface
    private interface Call {
        @Nullable
        Object make() throws Throwable;
    }

    @FunctionalInterface
    private interface Handler {
        @Nullable
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                LossyConnection.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments)));
    }
}
