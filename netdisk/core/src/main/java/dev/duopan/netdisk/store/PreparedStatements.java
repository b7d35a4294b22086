package dev.duopan.netdisk.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements that one connection used last, because preparing one takes longer than most take to run. Whoever uses a
 * statement has it alone. JDBI asks for a statement by the text that the database sees and gives it back with the text that its
 * caller wrote, so what belongs to a lent statement is remembered here. For one thread.
 */
final class PreparedStatements implements StatementBuilder {
    private static final int MOST = 100;

    private final StatementBuilder plain = new DefaultStatementBuilder();
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
    private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        if (context.isReturningGeneratedKeys()) {
            return plain.create(connection, sql, context);
        }
        PreparedStatement known = idle.remove(sql);
        PreparedStatement statement = known == null ? plain.create(connection, sql, context) : known;
        lent.put(statement, sql);
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    /** Keeps a statement for the next who needs it; the one that nobody needed for the longest time makes room. */
    @Override
    public void close(Connection connection, String template, Statement statement) throws SQLException {
        String sql = lent.remove(statement);
        if (sql == null || idle.containsKey(sql) || !(statement instanceof PreparedStatement prepared)) {
            plain.close(connection, template, statement);
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
        lent.clear();
    }
}
