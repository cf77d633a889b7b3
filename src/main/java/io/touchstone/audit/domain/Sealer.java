package io.touchstone.audit.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains what has been committed. Identity values are taken before a transaction commits, so an event may appear below ones
 * that are sealed already; it is sealed when it is found, and the seal's own number has no gaps.
 */
@Component
class Sealer {

    static final int BATCH = 5_000;
    private static final int NOT_MINE = -1;

    /** Of all processes only the holder of this lock seals ("audit" in ASCII). */
    private static final long LOCK = 0x6175_6469_74L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SettledEvents settled;

    Sealer(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.settled = new SettledEvents(jdbc, clock);
    }

    /** Seals all that is committed and answers how many events that were. */
    synchronized long sealAll() {
        settled.observe();
        long sealed = 0;
        int batch;
        do {
            batch = Objects.requireNonNullElse(transaction.execute(status -> sealBatch()), NOT_MINE);
            sealed += Math.max(0, batch);
        } while (batch == BATCH);
        if (batch != NOT_MINE) {
            settled.advance();
        }
        return sealed;
    }

    /** The newest seal, or empty before the first. */
    Optional<ChainHead> head() {
        return jdbc
                .query(
                        "select seq, hash from audit_seal order by seq desc limit 1",
                        (rs, row) -> new ChainHead(rs.getLong(1), HexFormat.of().formatHex(rs.getBytes(2))))
                .stream()
                .findFirst();
    }

    private int sealBatch() {
        Boolean mine = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK);
        if (!Boolean.TRUE.equals(mine)) {
            return NOT_MINE;
        }
        List<SealedRow> rows = jdbc.query(
                "select " + SealedRow.COLUMNS + " from audit_event e where e.id > ?"
                        + " and not exists (select from audit_seal s where s.event_id = e.id) order by e.id limit ?",
                (rs, row) -> SealedRow.read(rs, 1),
                settled.below(),
                BATCH);
        if (!rows.isEmpty()) {
            insert(rows);
        }
        return rows.size();
    }

    private void insert(List<SealedRow> rows) {
        ChainHead head = head().orElse(ChainHead.GENESIS);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int size = rows.size();
        Long[] seqs = new Long[size];
        Long[] events = new Long[size];
        byte[][] previous = new byte[size][];
        byte[][] hashes = new byte[size][];
        byte[] last = head.hashBytes();
        for (int i = 0; i < size; i++) {
            seqs[i] = head.seq() + 1 + i;
            events[i] = rows.get(i).id();
            previous[i] = last;
            hashes[i] = rows.get(i).hash(SealForm.NEWEST, seqs[i], at, last);
            last = hashes[i];
        }
        jdbc.execute(
                (ConnectionCallback<Integer>) connection -> insert(connection, at, seqs, events, previous, hashes));
    }

    private static int insert(
            Connection connection, Instant at, Long[] seqs, Long[] events, byte[][] previous, byte[][] hashes)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_seal (seq, event_id, sealed_at, form, prev_hash, hash)"
                        + " select seq, event_id, ?, ?, prev_hash, hash"
                        + " from unnest(?, ?, ?, ?) as sealed (seq, event_id, prev_hash, hash)")) {
            insert.setObject(1, Trail.micros(at));
            insert.setInt(2, SealForm.NEWEST.number());
            insert.setArray(3, connection.createArrayOf("int8", seqs));
            insert.setArray(4, connection.createArrayOf("int8", events));
            insert.setArray(5, connection.createArrayOf("bytea", previous));
            insert.setArray(6, connection.createArrayOf("bytea", hashes));
            return insert.executeUpdate();
        }
    }
}
