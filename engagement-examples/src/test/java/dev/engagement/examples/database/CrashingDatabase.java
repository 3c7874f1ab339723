package dev.engagement.examples.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A real database whose connections are lost after some statements; to commit is a statement too. */
final class CrashingDatabase implements EngagementStore.Connections {

    private final EngagementStore.Connections real;
    private int left;

    CrashingDatabase(EngagementStore.Connections real, int statements) {
        this.real = real;
        this.left = statements;
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = real.open();
        return proxy(Connection.class, connection, connection);
    }

    private <T> T proxy(Class<T> type, T target, Connection connection) {
        InvocationHandler handler = (proxy, method, args) -> {
            if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
                if (left == 0) {
                    connection.close();
                    throw new SQLException("The connection was lost");
                }
                left--;
            }
            try {
                Object result = method.invoke(target, args);
                return result instanceof PreparedStatement statement
                        ? proxy(PreparedStatement.class, statement, connection)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }
}
