package io.touchstone.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The kinds of tampering with the database that security promise 11 counts, made as its superuser, and what each is found as. */
class TamperKindsTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final int EVENTS = 20;

    @TempDir
    private static Path folder;

    private static Instant now = TestClock.START;
    private static @Nullable KeptTrail kept;

    private record Happened(Instant occurredAt, Map<String, ?> details) implements GovernanceEvent {
        @Override
        public String action() {
            return "test.happened";
        }

        @Override
        public Subject subject() {
            return new Subject("merchant", "m1");
        }

        @Override
        public Actor actor() {
            return Actor.system("tamper-tests");
        }
    }

    /** Four checkpoints over twenty events, the first seven sealed in the older form, as a database that was upgraded has them. */
    @BeforeAll
    static void seal() throws SQLException {
        TestClock clock = new TestClock();
        JdbcTemplate jdbc = new JdbcTemplate(
                new SingleConnectionDataSource(DATABASE.dataSource().getConnection(), true));
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
        Trail trail = new Trail(jdbc, clock);
        Sealer sealer = new Sealer(jdbc, transaction, clock);
        Checkpoints checkpoints = new Checkpoints(new RunMode(RunMode.Demo.OFF, true, folder), sealer, clock);
        for (int i = 1; i <= EVENTS; i++) {
            int number = i;
            transaction.executeWithoutResult(
                    status -> trail.append(new Happened(clock.instant(), Map.of("number", number))));
            clock.advance(Duration.ofSeconds(1));
            if (i == 7) {
                sealInTheOlderForm(jdbc, clock.instant());
            } else if (i > 7 && i % 5 == 0) {
                sealer.sealAll();
                checkpoints.write();
            }
        }
        now = clock.instant().plus(Duration.ofHours(1));
        kept = new KeptTrail(DATABASE);
    }

    private static void sealInTheOlderForm(JdbcTemplate jdbc, Instant at) {
        byte[] last = SealedRow.genesis();
        List<SealedRow> rows = jdbc.query(
                "select " + SealedRow.COLUMNS + " from audit_event e order by id", (rs, row) -> SealedRow.read(rs, 1));
        for (int i = 0; i < rows.size(); i++) {
            byte[] hash = rows.get(i).hash(SealForm.COLUMNS, i + 1, at, last);
            jdbc.update(
                    "insert into audit_seal (seq, event_id, sealed_at, prev_hash, hash) values (?, ?, ?, ?, ?)",
                    i + 1,
                    rows.get(i).id(),
                    Trail.micros(at),
                    last,
                    hash);
            last = hash;
        }
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void disarm() {
        KeptTrail trail = Objects.requireNonNull(kept);
        trail.putBack();
        trail.disarm();
        trail.disarmOrder();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        "a word of an event",
                        "update audit_event set details = '{\"number\":8}' where id = 3",
                        "event-changed seal 3 event 3"),
                kind(
                        "a word of an event of the newer form",
                        "update audit_event set details = '{\"number\":8}' where id = 9",
                        "event-changed seal 9 event 9"),
                kind(
                        "who did it",
                        "update audit_event set actor_kind = 'STAFF', actor_id = 'ada' where id = 9",
                        "event-changed seal 9 event 9"),
                kind(
                        "when it was",
                        "update audit_event set at = at - interval '1 day' where id = 9",
                        "event-changed seal 9 event 9"),
                kind(
                        "what it was about",
                        "update audit_event set subject_id = 'm2' where id = 9",
                        "event-changed seal 9 event 9"),
                kind("an event taken out", "delete from audit_event where id = 9", "event-removed seal 9 event 9"),
                kind(
                        "an event taken out with its seal",
                        "delete from audit_seal where seq = 9; delete from audit_event where id = 9",
                        "seal-removed seal 9 (up to 9)"),
                kind(
                        "the gap closed after that",
                        "delete from audit_seal where seq = 9; delete from audit_event where id = 9;"
                                + " update audit_seal set seq = seq - 1 where seq > 9",
                        "link-broken seal 9",
                        "event-changed seal 9 event 10"),
                kind(
                        "a seal taken off",
                        "delete from audit_seal where seq = 9",
                        "seal-removed seal 9 (up to 9)",
                        "event-unsealed event 9"),
                kind(
                        "two events in each other’s place",
                        "update audit_seal set event_id = case event_id when 9 then 11 else 9 end where event_id in (9, 11)",
                        "event-changed seal 9 event 11",
                        "event-changed seal 11 event 9"),
                kind(
                        "a seal’s hash",
                        "update audit_seal set hash = sha256('x') where seq = 9",
                        "event-changed seal 9 event 9",
                        "link-broken seal 10"),
                kind(
                        "a seal’s link",
                        "update audit_seal set prev_hash = sha256('x') where seq = 9",
                        "link-broken seal 9"),
                kind(
                        "a seal’s time",
                        "update audit_seal set sealed_at = sealed_at - interval '1 day' where seq = 9",
                        "event-changed seal 9 event 9"),
                kind("a seal’s form", "update audit_seal set form = 1 where seq = 9", "event-changed seal 9 event 9"),
                kind(
                        "an event put in",
                        "insert into audit_event (at, recorded_at, actor_kind, actor_id, action, subject_kind,"
                                + " subject_id, details) select at, recorded_at, actor_kind, actor_id, action, subject_kind,"
                                + " subject_id, details from audit_event where id = 9",
                        "event-unsealed event 21"),
                kind(
                        "an event put in with a seal",
                        "update audit_seal set seq = seq + 1 where seq > 9;"
                                + " insert into audit_seal (seq, event_id, sealed_at, form, prev_hash, hash)"
                                + " select 10, 9, sealed_at, 2, hash, sha256('forged') from audit_seal where seq = 9",
                        "event-changed seal 10 event 9",
                        "link-broken seal 11"),
                kind(
                        "the tail cut",
                        "delete from audit_seal where seq > 17; delete from audit_event where id > 17",
                        "tail-cut seal 18 (up to 20"),
                kind(
                        "everything taken away",
                        "delete from audit_seal; delete from audit_event",
                        "tail-cut seal 1 (up to 20"),
                kind(
                        "the same event sealed twice",
                        "update audit_seal set event_id = 9 where seq = 10",
                        "event-changed seal 10 event 9",
                        "event-unsealed event 10"));
    }

    private static Arguments kind(String what, String sql, String... findings) {
        return Arguments.of(what, sql, List.of(findings));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void findsAndLocates(String what, String sql, List<String> findings) throws SQLException {
        assertThat(verify()).as("before").isEmpty();

        DATABASE.ownerJdbc().execute(sql);

        List<String> found = verify();
        assertThat(findings).as("%s: %s", what, found).allMatch(finding -> found.stream()
                .anyMatch(line -> line.startsWith(finding)));
    }

    private static List<String> verify() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            return ChainVerifier.verify(connection, folder, now, seals -> {}).findings().stream()
                    .map(Finding::line)
                    .toList();
        }
    }
}
