package io.touchstone.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Every way to tamper with the trail that we could think of, tried by the owner of the tables. */
class ChainTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final int EVENTS = 20;

    @TempDir
    private static Path SEALED;

    private static @Nullable KeptTrail kept;

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private @Nullable SingleConnectionDataSource own;
    private Trail trail;
    private Sealer sealer;
    private Checkpoints checkpoints;
    private TransactionTemplate transaction;

    private record Happened(String action, Instant occurredAt, Map<String, ?> details) implements GovernanceEvent {
        @Override
        public Subject subject() {
            return new Subject("merchant", "m🦊1");
        }

        @Override
        public Actor actor() {
            return Actor.system("chain-tests");
        }
    }

    @BeforeAll
    static void sealTwentyEvents() throws SQLException {
        ChainTests tests = new ChainTests();
        tests.connect(SEALED);
        for (int i = 1; i <= EVENTS; i++) {
            tests.append("test.happened", Map.of("number", i));
            tests.clock.advance(Duration.ofSeconds(1));
            if (i % 5 == 0) {
                tests.sealer.sealAll();
                tests.checkpoints.write();
            }
        }
        tests.disconnect();
        kept = new KeptTrail(DATABASE);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void takeTheSealedEvents() throws IOException, SQLException {
        kept().putBack();
        FileSystemUtils.copyRecursively(SEALED, folder);
        clock.advance(Duration.ofSeconds(EVENTS));
        connect(folder);
        kept().disarm();
    }

    @AfterEach
    void disconnect() {
        Objects.requireNonNull(own).destroy();
    }

    private static KeptTrail kept() {
        return Objects.requireNonNull(kept);
    }

    private void connect(Path dataFolder) throws SQLException {
        own = new SingleConnectionDataSource(DATABASE.dataSource().getConnection(), true);
        JdbcTemplate jdbc = new JdbcTemplate(own);
        transaction = transaction(jdbc);
        trail = new Trail(jdbc, clock);
        sealer = new Sealer(jdbc, transaction, clock);
        checkpoints = new Checkpoints(new RunMode(RunMode.Demo.OFF, true, dataFolder), sealer, clock);
    }

    private static TransactionTemplate transaction(JdbcTemplate jdbc) {
        return new TransactionTemplate(new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
    }

    private void append(String action, Map<String, ?> details) {
        transaction.executeWithoutResult(status -> trail.append(new Happened(action, clock.instant(), details)));
    }

    private static void tamper(String sql) {
        assertThat(DATABASE.ownerJdbc().update(sql)).isPositive();
    }

    private Verdict verify() {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            return ChainVerifier.verify(connection, folder, clock.instant(), seals -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> findings() {
        return verify().findings().stream().map(Finding::line).toList();
    }

    @Test
    void findsNothingInAnUntouchedTrail() {
        Verdict verdict = verify();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.seals()).isEqualTo(EVENTS);
        assertThat(verdict.checkpoints()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "recorded_at = recorded_at - interval '1 second'",
                "actor_kind = 'STAFF'",
                "actor_id = actor_id || ' '",
                "action = 'test.denied'",
                "subject_kind = 'order'",
                "subject_id = 'm2'",
                "details = '{\"number\":8}'",
                "details = '{\"number\": 7}'",
                "request_id = ''",
                // The same characters, moved over a column's border.
                "subject_kind = 'merchantm', subject_id = '🦊1'"
            })
    void findsAndLocatesAnyChangedColumn(String change) {
        tamper("update audit_event set " + change + " where id = 7");

        assertThat(findings()).containsExactly("event-changed seal 7 event 7");
    }

    @Test
    void findsAChangedTimeOfSealing() {
        tamper("update audit_seal set sealed_at = sealed_at + interval '1 hour' where seq = 7");

        assertThat(findings()).containsExactly("event-changed seal 7 event 7");
    }

    @Test
    void findsAChangedHash() {
        tamper("update audit_seal set hash = sha256('x') where seq = 7");

        assertThat(findings()).containsExactly("event-changed seal 7 event 7", "link-broken seal 8");
    }

    @Test
    void findsAChangedLink() {
        tamper("update audit_seal set prev_hash = sha256('x') where seq = 7");

        assertThat(findings()).containsExactly("link-broken seal 7", "event-changed seal 7 event 7");
    }

    @Test
    void findsTwoEventsThatChangedPlaces() {
        tamper("update audit_seal set event_id = case event_id when 7 then 9 else 7 end where event_id in (7, 9)");

        assertThat(findings()).containsExactly("event-changed seal 7 event 9", "event-changed seal 9 event 7");
    }

    @Test
    void findsARemovedEvent() {
        tamper("delete from audit_event where id = 7");

        assertThat(findings()).containsExactly("event-removed seal 7 event 7");
    }

    @Test
    void findsARemovedSeal() {
        tamper("delete from audit_seal where seq = 7");
        clock.advance(Duration.ofHours(1));

        assertThat(findings()).containsExactly("seal-removed seal 7 (up to 7)", "event-unsealed event 7");
    }

    @Test
    void findsAnEventThatWasRemovedWithItsSeal() {
        tamper("delete from audit_seal where seq in (7, 8)");
        tamper("delete from audit_event where id in (7, 8)");

        assertThat(findings()).containsExactly("seal-removed seal 7 (up to 8)");
    }

    @Test
    void findsARemovalWhoseGapWasClosed() {
        tamper("delete from audit_seal where seq = 7");
        tamper("delete from audit_event where id = 7");
        kept().disarmOrder();
        tamper("update audit_seal set seq = seq - 1 where seq > 7");

        assertThat(findings()).contains("link-broken seal 7", "event-changed seal 7 event 8");
    }

    @Test
    void findsACutTail() {
        tamper("delete from audit_seal where seq > 17");
        tamper("delete from audit_event where id > 17");

        assertThat(findings()).singleElement().asString().startsWith("tail-cut seal 18 (up to 20, signed at ");
    }

    @Test
    void findsATailCutToNothing() {
        tamper("delete from audit_seal");
        tamper("delete from audit_event");

        assertThat(findings()).singleElement().asString().startsWith("tail-cut seal 1 (up to 20");
    }

    @Test
    void findsAChainMadeAnewAfterAChange() {
        tamper("update audit_event set details = '{\"number\":0}' where id = 12");
        tamper("delete from audit_seal where seq >= 12");
        JdbcTemplate owner = DATABASE.ownerJdbc();
        new Sealer(owner, transaction(owner), clock).sealAll();

        assertThat(findings())
                .hasSize(2)
                .allMatch(line -> line.startsWith("checkpoint-contradicted seal"))
                .anyMatch(line -> line.startsWith("checkpoint-contradicted seal 15"));
    }

    @Test
    void findsAnEventInsertedPastTheApplication() {
        tamper(
                "insert into audit_event (at, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id, details)"
                        + " select at, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id, details"
                        + " from audit_event where id = 7");
        clock.advance(Duration.ofMinutes(3));

        assertThat(findings()).containsExactly("event-unsealed event 21");
    }

    @Test
    void findsAnInsertedEventThatTheSealerTookForATrueOne() {
        clock.advance(Duration.ofHours(12));
        append("test.happened", Map.of());
        sealer.sealAll();
        tamper(
                "insert into audit_event (at, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id, details)"
                        + " select at, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id, details"
                        + " from audit_event where id = 7");
        sealer.sealAll();

        assertThat(findings()).containsExactly("event-backdated seal 22 event 22");
    }

    @Test
    void findsAnEventInsertedWithASealOfItsOwn() {
        kept().disarmOrder();
        tamper("update audit_seal set seq = seq + 1 where seq > 7");
        tamper("insert into audit_event (id, at, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id,"
                + " details) overriding system value select 100, at, recorded_at, actor_kind, actor_id, action,"
                + " subject_kind, subject_id, details from audit_event where id = 7");
        tamper("insert into audit_seal (seq, event_id, sealed_at, prev_hash, hash)"
                + " select 8, 100, sealed_at, hash, sha256('forged') from audit_seal where seq = 7");

        assertThat(findings()).contains("event-changed seal 8 event 100", "link-broken seal 9");
    }

    @Test
    void findsASealedEventUsedTwice() {
        tamper("update audit_seal set event_id = 7 where seq = 8");
        clock.advance(Duration.ofHours(1));

        assertThat(findings()).containsExactly("event-changed seal 8 event 7", "event-unsealed event 8");
    }

    @Test
    void findsAForgedCheckpoint() throws IOException {
        Path file = CheckpointFile.in(folder);
        List<String> lines = Files.readAllLines(file);
        String forged = lines.get(1).replace("\"seq\":10", "\"seq\":11");
        Files.write(file, List.of(lines.get(0), forged, lines.get(2), lines.get(3)));

        assertThat(findings()).containsExactly("checkpoint-forged (line 2)");
    }

    @Test
    void findsCheckpointsSignedByAnotherKey(@TempDir Path other) throws IOException {
        CheckpointKey.openOrMake(other);
        Files.copy(
                other.resolve("audit-signing-key.pub"),
                folder.resolve("audit-signing-key.pub"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        clock.advance(Duration.ofMinutes(5));

        assertThat(findings()).hasSize(5).contains("checkpoint-forged (line 4)", "checkpoints-missing");
    }

    @Test
    void findsThatTheCheckpointsAreGone() throws IOException {
        Files.delete(CheckpointFile.in(folder));
        clock.advance(Duration.ofMinutes(5));

        assertThat(findings()).containsExactly("checkpoints-missing");
    }

    @Test
    void sealsEventsThatCommitLateAndOutOfOrder() {
        JdbcTemplate late = DATABASE.jdbc();
        transaction(late).executeWithoutResult(status -> {
            new Trail(late, clock).append(new Happened("test.slow", clock.instant(), Map.of()));
            append("test.fast", Map.of());
            assertThat(sealer.sealAll()).isEqualTo(1);
            clock.advance(Duration.ofMinutes(10));
            sealer.sealAll();
            clock.advance(Duration.ofMinutes(10));
            sealer.sealAll();
        });

        assertThat(sealer.sealAll()).isEqualTo(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    void forksNothingUnderManyWritersAndTwoSealers() throws InterruptedException {
        List<Thread> threads = IntStream.range(0, 6)
                .mapToObj(writer -> new Thread(() -> writeAndSeal(writer)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        sealer.sealAll();

        Verdict verdict = verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.seals()).isEqualTo(EVENTS + 60);
    }

    /** As a process of its own would: with its own connections and its own sealer. */
    private void writeAndSeal(int writer) {
        JdbcTemplate jdbc = DATABASE.jdbc();
        TransactionTemplate own = transaction(jdbc);
        Trail ownTrail = new Trail(jdbc, clock);
        Sealer ownSealer = new Sealer(jdbc, own, clock);
        for (int i = 0; i < 10; i++) {
            own.executeWithoutResult(status ->
                    ownTrail.append(new Happened("test.parallel", clock.instant(), Map.of("writer", writer))));
            ownSealer.sealAll();
        }
    }

    @Test
    void refusesToChangeWhatIsWritten() {
        kept().putBack();

        for (String table : List.of("audit_event", "audit_seal")) {
            for (String change : List.of("delete from " + table, "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> DATABASE.jdbc().execute(change)).isInstanceOf(DataAccessException.class);
                assertThatThrownBy(() -> DATABASE.ownerJdbc().execute(change))
                        .rootCause()
                        .hasMessageContaining("append-only");
            }
        }
        assertThatThrownBy(() -> DATABASE.ownerJdbc().update("update audit_event set action = 'x'"))
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> DATABASE.ownerJdbc().update("update audit_seal set hash = hash"))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void answersTheCommandLineByItsExitCode() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        VerifyAudit action = new VerifyAudit(clock, new PrintStream(printed, true, StandardCharsets.UTF_8));
        RunMode mode = new RunMode(RunMode.Demo.OFF, true, folder);

        assertThat(action.run(List.of(), mode, DATABASE.dataSource())).isZero();
        tamper("update audit_event set action = 'x' where id = 7");
        assertThat(action.run(List.of(), mode, DATABASE.dataSource())).isEqualTo(1);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Intact", "BROKEN: 1 finding", "event-changed seal 7 event 7");
    }
}
