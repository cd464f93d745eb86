package foyer.server.journal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A real SQLite file behind calls that can be made to fail, one at a time. */
public final class FailingDisk implements Connector {
    /** When the call fails: before it did anything, or after it did all of it. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    private static final Set<String> COUNTED =
            Set.of(
                    "execute",
                    "executeUpdate",
                    "executeQuery",
                    "executeBatch",
                    "addBatch",
                    "prepareStatement",
                    "createStatement",
                    "commit",
                    "setAutoCommit");

    private final Connector real;
    private int calls;
    private int failAt = -1;
    private Moment moment = Moment.BEFORE;

    public FailingDisk(Path file) {
        this.real = new SqliteFile(file);
    }

    /** The n-th call from now fails, the first being 1. */
    public synchronized void failAt(int n, Moment when) {
        failAt = calls + n;
        moment = when;
    }

    public synchronized void heal() {
        failAt = -1;
    }

    public synchronized boolean hasFailed() {
        return failAt >= 0 && calls >= failAt;
    }

    /** A journal on this disk. */
    public SqliteJournal journal() throws JournalException {
        return new SqliteJournal(this);
    }

    @Override
    public Connection connect() throws SQLException {
        return proxy(Connection.class, real.connect());
    }

    private synchronized boolean failsNow() {
        return ++calls == failAt;
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> call(target, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean fails = COUNTED.contains(method.getName()) && failsNow();
        if (fails && moment == Moment.BEFORE) {
            throw new SQLException("disk I/O error (injected before " + method.getName() + ")");
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (fails) {
            throw new SQLException("disk I/O error (injected after " + method.getName() + ")");
        }
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result);
        }
        return result instanceof Statement ? proxy(Statement.class, result) : result;
    }
}
