package dev.duopan.netdisk.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements that one connection used last, because preparing one takes longer than most take to run. Whoever uses a
 * statement has it alone. For one thread.
 */
final class PreparedStatements implements StatementBuilder {
    private static final int MOST = 100;

    private final StatementBuilder plain = new DefaultStatementBuilder();
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement known = context.isReturningGeneratedKeys() ? null : idle.remove(sql);
        return known == null ? plain.create(connection, sql, context) : known;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    /** Keeps a statement for the next who needs it; the one that nobody needed for the longest time makes room. */
    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared) || idle.containsKey(sql)) {
            plain.close(connection, sql, statement);
            return;
        }
        prepared.clearParameters();
        idle.put(sql, prepared);
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            PreparedStatement leaving = oldest.next();
            oldest.remove();
            leaving.close();
        }
    }

    @Override
    public void close(Connection connection) {
        idle.clear();
    }
}
