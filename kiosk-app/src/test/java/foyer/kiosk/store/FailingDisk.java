package foyer.kiosk.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Connections of which the n-th statement fails, before it is carried out or after it was. */
final class FailingDisk implements Database.Opening {
    private static final Set<String> EXECUTIONS =
            Set.of("execute", "executeUpdate", "executeQuery");

    private final Database.Opening real;
    private long countdown = Long.MAX_VALUE;
    private boolean afterwards;

    FailingDisk(Database.Opening real) {
        this.real = real;
    }

    /** Counted from now; 1 is the next. */
    void failAt(long nth, boolean afterItWasDone) {
        countdown = nth;
        afterwards = afterItWasDone;
    }

    /** Whether it has failed since it was told to. */
    boolean hasFailed() {
        return countdown <= 0;
    }

    void heal() {
        countdown = Long.MAX_VALUE;
    }

    @Override
    public Connection open() throws SQLException {
        return wrap(Connection.class, real.open());
    }

    private <T> T wrap(Class<T> type, T inner) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call(inner, method, arguments)));
    }

    private Object call(Object inner, Method method, Object[] arguments) throws Throwable {
        boolean counts = EXECUTIONS.contains(method.getName());
        boolean fails = counts && --countdown == 0;
        if (fails && !afterwards) {
            throw new SQLException("the disk fails here");
        }
        var result = invoke(inner, method, arguments);
        if (fails) {
            throw new SQLException("the disk fails just after");
        }
        return switch (result) {
            case PreparedStatement statement -> wrap(PreparedStatement.class, statement);
            case Statement statement -> wrap(Statement.class, statement);
            case null, default -> result;
        };
    }

    private static Object invoke(Object inner, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
