package nl.sluis.gateway.audit.tree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that is gone, or whose answer to a commit is lost on the way. */
final class FailingSource extends DelegatingDataSource {
    volatile boolean fails;
    volatile boolean losesCommit;

    FailingSource(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (fails) {
            throw new SQLException("gone", "08006");
        }
        var connection = super.getConnection();
        if (!losesCommit) {
            return connection;
        }
        losesCommit = false;
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(connection, arguments);
                        if (method.getName().equals("commit")) {
                            throw new SQLException("lost", "08006");
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
