package dev.duopan.netdisk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedStatementsTest {
    @TempDir
    private Path directory;

    private final PreparedStatements statements = new PreparedStatements();
    private Handle handle;
    private StatementContext context;

    @BeforeEach
    void open() {
        handle = new SqliteConnections(directory.resolve("test.db"), Duration.ofSeconds(1)).forWriting();
        context = handle.createQuery("SELECT 1").getContext();
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void create_ofAStatementThatWasGivenBack_returnsItAgain() throws SQLException {
        PreparedStatement first = create("SELECT 1");
        giveBack("SELECT 1", first);

        assertThat(create("SELECT 1")).isSameAs(first);
    }

    @Test
    void create_whileTheSameIsInUse_preparesAnother() throws SQLException {
        PreparedStatement first = create("SELECT 1");
        PreparedStatement second = create("SELECT 1");

        assertThat(second).isNotSameAs(first);
        giveBack("SELECT 1", first);
        giveBack("SELECT 1", second);
        assertThat(first.isClosed()).isFalse();
        assertThat(second.isClosed()).isTrue();
    }

    @Test
    void close_ofMoreThanAreKept_closesTheOldest() throws SQLException {
        PreparedStatement oldest = create("SELECT 0");
        giveBack("SELECT 0", oldest);
        for (int number = 1; number <= 100; number++) {
            giveBack("SELECT " + number, create("SELECT " + number));
        }

        assertThat(oldest.isClosed()).isTrue();
        assertThat(create("SELECT 1").isClosed()).isFalse();
    }

    @Test
    void query_withNamedParametersRunTwice_usesTheSameStatement() {
        assertThat(statementOfAQuery()).isSameAs(statementOfAQuery());
    }

    private PreparedStatement statementOfAQuery() {
        try (Query query = handle.createQuery("SELECT :number").bind("number", 1)) {
            return query.execute((statement, unused) -> statement.get());
        }
    }

    @Test
    void query_runTwice_seesWhatChangedBetween() {
        handle.execute("CREATE TABLE t (n INTEGER)");
        handle.execute("INSERT INTO t VALUES (?)", 1);
        assertThat(sum()).isEqualTo(1);
        handle.execute("INSERT INTO t VALUES (?)", 2);

        assertThat(sum()).isEqualTo(3);
    }

    private int sum() {
        return handle.createQuery("SELECT SUM(n) FROM t").mapTo(Integer.class).one();
    }

    private PreparedStatement create(String sql) throws SQLException {
        return statements.create(handle.getConnection(), sql, context);
    }

    private void giveBack(String sql, PreparedStatement statement) throws SQLException {
        statements.close(handle.getConnection(), sql, statement);
    }
}
