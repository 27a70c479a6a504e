package nl.sluis.gateway.journal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

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
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                if (!method.getName().equals("commit")) {
                    return method.invoke(connection, arguments);
                }
                var loss = next.getAndSet(Loss.NONE);
                if (loss != Loss.COMMIT) {
                    connection.commit();
                }
                if (loss != Loss.NONE) {
                    throw new SQLException("the cable was pulled", "08006");
                }
                return null;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                LossyConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
