package io.touchstone.deposit.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The journal as its seals see it, and the seals. */
@Repository
class JournalRows {

    private final JdbcTemplate jdbc;

    JournalRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where the journal stands.
     *
     * @param highest id that is there
     * @param oldestRunning no transaction below this number can still commit
     * @param next no transaction from this number on had begun to write
     */
    record Position(long highest, long oldestRunning, long next) {}

    Position position() {
        return jdbc.queryForObject("""
                select coalesce(max(transfer_id), 0), pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                       pg_snapshot_xmax(pg_current_snapshot())::text::bigint from deposit_transfer
                """, (row, i) -> new Position(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    Optional<JournalBlock> newest() {
        return jdbc
                .query(
                        "select " + JournalBlock.COLUMNS + " from deposit_seal order by block_no desc limit 1",
                        JournalBlock::read)
                .stream()
                .findFirst();
    }

    List<JournalBlock> after(long number, int limit) {
        return jdbc.query(
                "select " + JournalBlock.COLUMNS + " from deposit_seal where block_no > ? order by block_no limit ?",
                JournalBlock::read,
                number,
                limit);
    }

    void add(JournalBlock block) {
        jdbc.update(
                "insert into deposit_seal (" + JournalBlock.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                block.number(),
                block.first(),
                block.last(),
                block.transfers(),
                block.sealedAt().atOffset(java.time.ZoneOffset.UTC),
                block.marks(),
                block.previous(),
                block.hash());
    }

    /** Up to so many transfers with ids after one and up to another, in the order of their ids. */
    List<SealedTransfer> transfers(long after, long last, int most) {
        List<SealedTransfer> transfers = new ArrayList<>();
        jdbc.query("""
                select t.transfer_id, t.at, t.cause_id, t.kind, t.currency,
                       e.account_id, e.version, e.at as entry_at, e.amount_minor, e.balance_minor
                  from (select * from deposit_transfer where transfer_id > ? and transfer_id <= ? order by transfer_id limit ?) t
                  left join deposit_entry e on e.transfer_id = t.transfer_id
                 order by t.transfer_id, e.account_id, e.version
                """, (ResultSet rows) -> collect(rows, transfers), after, last, most);
        return transfers;
    }

    /** Called with the first row there is. */
    private static void collect(ResultSet rows, List<SealedTransfer> transfers) throws SQLException {
        SealedTransfer begun = head(rows);
        List<SealedTransfer.Leg> legs = new ArrayList<>();
        do {
            if (rows.getLong("transfer_id") != begun.id()) {
                transfers.add(whole(begun, legs));
                begun = head(rows);
                legs.clear();
            }
            if (rows.getObject("account_id") != null) {
                legs.add(leg(rows));
            }
        } while (rows.next());
        transfers.add(whole(begun, legs));
    }

    private static SealedTransfer whole(SealedTransfer head, List<SealedTransfer.Leg> legs) {
        return new SealedTransfer(head.id(), head.at(), head.cause(), head.kind(), head.currency(), legs);
    }

    private static SealedTransfer head(ResultSet row) throws SQLException {
        return new SealedTransfer(
                row.getLong("transfer_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("cause_id", UUID.class),
                row.getString("kind"),
                row.getString("currency"),
                List.of());
    }

    private static SealedTransfer.Leg leg(ResultSet row) throws SQLException {
        return new SealedTransfer.Leg(
                row.getLong("account_id"),
                row.getLong("version"),
                row.getObject("entry_at", OffsetDateTime.class).toInstant(),
                row.getLong("amount_minor"),
                row.getLong("balance_minor"));
    }
}
