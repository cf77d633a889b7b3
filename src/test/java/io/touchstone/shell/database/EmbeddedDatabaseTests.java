package io.touchstone.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.shell.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The embedded server on one folder that is damaged in many ways, one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseTests {

    private Path data;
    private ClusterFolder folder;
    private EmbeddedDatabase database;

    EmbeddedDatabaseTests(@TempDir Path temporary) {
        data = temporary.resolve("data");
        folder = ClusterFolder.within(data);
        database = EmbeddedDatabase.claim(data);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private JdbcTemplate start() {
        database.close();
        database = EmbeddedDatabase.claim(data);
        database.start();
        return new JdbcTemplate(database.owner().dataSource());
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() {
        start();
        var jdbc = new JdbcTemplate(database.superuser().dataSource());

        assertThat(setting(jdbc, "fsync")).isEqualTo("on");
        assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting(jdbc, "unix_socket_directories")).isEmpty();
    }

    private static String setting(JdbcTemplate jdbc, String name) {
        return String.valueOf(jdbc.queryForObject("select current_setting(?)", String.class, name));
    }

    @Test
    void refusesAWrongPasswordAndAnEmptyOne() {
        start();
        DatabaseLogin right = database.superuser();

        for (String wrong : new String[] {"guess", ""}) {
            var login = new DatabaseLogin(right.host(), right.port(), right.database(), right.user(), wrong);
            assertThatThrownBy(() -> login.dataSource().getConnection()).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void closesItsFilesToOtherUsers() throws IOException {
        start();

        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(folder.root())).isEqualTo("rwx------");
        assertThat(mode(folder.cluster())).isEqualTo("rwx------");
        assertThat(mode(folder.passwords())).isEqualTo("rw-------");
        assertThat(mode(folder.log())).isEqualTo("rw-------");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void keepsWhatWasCommittedOverARestart() {
        start().execute("create table kept_over_restart as select 1 as one");

        assertThat(start().queryForObject("select one from kept_over_restart", Integer.class))
                .isOne();
    }

    @Test
    void refusesASecondInstanceAtOnceAndNamesTheFolder() {
        start();

        assertThatThrownBy(() -> EmbeddedDatabase.claim(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already runs on the data folder " + data);
    }

    @Test
    void makesAClusterAgainWhoseMakingWasCutShort() throws IOException {
        start();
        database.close();
        FolderTree.delete(folder.cluster());
        Files.createDirectories(folder.unfinished().resolve("base"));
        Files.writeString(folder.unfinished().resolve("PG_VERSION"), "18\n");

        assertThat(start().queryForObject("select 1", Integer.class)).isOne();
        assertThat(folder.unfinished()).doesNotExist();
    }

    @Test
    void unpacksProgramsAgainThatAreDamaged() throws IOException {
        start();
        database.close();
        Path program = PostgresPrograms.within(folder.root()).home().resolve("bin/postgres");
        Files.write(program, new byte[0]);

        assertThat(start().queryForObject("select 1", Integer.class)).isOne();
    }

    @Test
    void setsNewPasswordsWhenTheirFileIsLost() throws IOException {
        start().execute("create table kept_over_loss as select 1 as one");
        database.close();
        Files.delete(folder.passwords());

        assertThat(start().queryForObject("select one from kept_over_loss", Integer.class))
                .isOne();
    }

    @Test
    void startsAlthoughAnotherProgramHasTheNumberOfItsLastProcess() throws IOException {
        start();
        database.close();
        String stale = "%d%n%s%n0%n5432%n%n127.0.0.1%n0 0%nready%n"
                .formatted(ProcessHandle.current().pid(), folder.cluster());
        Files.writeString(folder.cluster().resolve("postmaster.pid"), stale);

        assertThat(start().queryForObject("select 1", Integer.class)).isOne();
    }

    @Test
    void startsAlthoughItsProcessFileWasCutShort() throws IOException {
        start();
        database.close();
        Files.writeString(folder.cluster().resolve("postmaster.pid"), "");

        assertThat(start().queryForObject("select 1", Integer.class)).isOne();
    }

    @Test
    void namesADatabaseOfAnotherRelease() throws IOException {
        start();
        database.close();
        Path version = folder.cluster().resolve("PG_VERSION");
        String right = Files.readString(version);
        Files.writeString(version, "12\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("made by PostgreSQL 12 and this build carries 18");
        Files.writeString(version, right);
    }

    @Test
    void namesWhatPostgresSaysWhenItCannotStart() throws IOException {
        start();
        database.close();
        Path control = folder.cluster().resolve("global/pg_control");
        Path aside = folder.cluster().resolve("global/pg_control.aside");
        Files.move(control, aside);

        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("pg_control");
        Files.move(aside, control);
    }

    @Test
    void startsAKilledServerAgainOnItsPort() {
        JdbcTemplate jdbc = start();
        jdbc.execute("create table kept_over_kill as select 1 as one");
        long killed = Postmaster.of(folder.cluster()).orElseThrow().pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            assertThat(jdbc.queryForObject("select one from kept_over_kill", Integer.class))
                    .isOne();
            assertThat(Postmaster.of(folder.cluster()).orElseThrow().pid()).isNotEqualTo(killed);
        });
    }
}
