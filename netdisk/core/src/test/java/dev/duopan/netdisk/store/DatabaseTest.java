package dev.duopan.netdisk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("test.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void write_thenRead_seesIt() {
        long id = database.write(transaction -> insert(transaction, "anna"));

        assertThat(database.read(transaction -> transaction.accounts().find(id)).map(Account::name))
                .contains("anna");
    }

    @Test
    void note_amongWrites_isSeenAtOnceAndKeptByAnOrderlyEnd() {
        database.note(transaction -> insert(transaction, "anna"));
        assertThat(accounts()).extracting(Account::name).containsExactly("anna");
        database.run(transaction -> insert(transaction, "bert"));
        database.note(transaction -> insert(transaction, "cleo"));

        close();
        open();

        assertThat(accounts()).extracting(Account::name).containsExactly("anna", "bert", "cleo");
    }

    @Test
    void write_thatThrows_changesNothing() {
        assertThatThrownBy(() -> database.write(transaction -> {
                    insert(transaction, "anna");
                    throw new DuopanException(ErrorKind.INVALID, "on purpose");
                }))
                .isInstanceOf(DuopanException.class)
                .hasMessage("on purpose");

        assertThat(accounts()).isEmpty();
    }

    @Test
    void write_manyAtOnceSomeFailing_keepsExactlyTheGoodOnes() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> writes = IntStream.range(0, 200)
                    .mapToObj(number -> threads.submit(() -> insertOdd(number)))
                    .toList();
            assertThat(writes)
                    .extracting(Future::get)
                    .filteredOn(Boolean::booleanValue)
                    .hasSize(100);
        }

        assertThat(accounts()).hasSize(100).allMatch(account -> Integer.parseInt(account.name()) % 2 == 1);
    }

    @Test
    void write_uniqueNameTwice_throwsExists() {
        database.write(transaction -> insert(transaction, "anna"));

        assertThatThrownBy(() -> database.write(transaction -> insert(transaction, "anna")))
                .isInstanceOfSatisfying(
                        DuopanException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.EXISTS));
    }

    @Test
    void write_insideWrite_isRefused() {
        assertThatThrownBy(() -> database.write(outer -> database.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void read_thatTriesToWrite_isRefused() {
        assertThatThrownBy(() -> database.read(transaction -> insert(transaction, "anna")))
                .isInstanceOf(DuopanException.class);
    }

    @Test
    void open_again_keepsEverything() {
        database.write(transaction -> insert(transaction, "anna"));
        database.close();

        open();

        assertThat(accounts()).hasSize(1);
    }

    private List<Account> accounts() {
        return database.read(transaction -> transaction.accounts().all());
    }

    @Test
    void write_whileAnotherProcessWrites_isBusyAndWorksLater() {
        database.close();
        SqliteConnections impatient = new SqliteConnections(directory.resolve("test.db"), Duration.ofMillis(50));
        database = Database.open(impatient);
        try (Handle other = impatient.forWriting()) {
            other.begin();
            other.execute("UPDATE account SET used = 0");

            assertThatThrownBy(() -> database.write(transaction -> insert(transaction, "anna")))
                    .isInstanceOfSatisfying(
                            DuopanException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.BUSY));
            other.rollback();
        }

        database.write(transaction -> insert(transaction, "anna"));
        assertThat(accounts()).hasSize(1);
    }

    private boolean insertOdd(int number) {
        try {
            database.run(transaction -> {
                insert(transaction, Integer.toString(number));
                if (number % 2 == 0) {
                    throw new DuopanException(ErrorKind.INVALID, "even");
                }
            });
            return true;
        } catch (DuopanException even) {
            return false;
        }
    }

    private static long insert(Transaction transaction, String name) {
        StoredPassword password = new StoredPassword("00", "00", 1);
        return transaction
                .accounts()
                .insert(new AccountRows.Draft(name, name, password, AccountLevel.FREE, 0, Instant.EPOCH));
    }
}
