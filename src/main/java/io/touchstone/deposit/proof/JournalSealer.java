package io.touchstone.deposit.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the journal in blocks. Ids are taken before a transaction commits, so a block ends at an id up to which all is decided:
 * every transaction that could still bring a lower one has ended.
 */
@Component
class JournalSealer {

    /** Of one block: bounds its marks and the memory it takes to make and to check. */
    static final int TRANSFERS_MAX = 10_000;

    static final int IDS_MAX = 50_000;

    /** Of all processes only the holder of this lock seals ("journal" in ASCII). */
    static final long LOCK = 0x6a6f_7572_6e61_6cL;

    private final JournalRows rows;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private long decided;
    private JournalRows.@Nullable Position seen;

    JournalSealer(
            JournalRows rows,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Seals all that is decided and answers how many transfers that were; what came in just now is left for the next time. */
    synchronized long sealAll() {
        observe();
        long sealed = 0;
        int block;
        do {
            block = Objects.requireNonNullElse(transaction.execute(status -> sealBlock()), 0);
            sealed += block;
        } while (block > 0);
        return sealed;
    }

    /** A writer has its transaction number before it takes an id; so the ids seen are decided once all numbers of then are. */
    private void observe() {
        JournalRows.Position now = rows.position();
        if (now.highest() < decided) {
            decided = 0;
            seen = null;
        }
        if (seen == null || now.oldestRunning() >= seen.next()) {
            decided = Math.max(decided, seen == null ? 0 : seen.highest());
            seen = now;
        }
        if (now.oldestRunning() >= now.next()) {
            decided = now.highest();
        }
    }

    private int sealBlock() {
        Boolean mine = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK);
        if (!Boolean.TRUE.equals(mine)) {
            return 0;
        }
        JournalBlock newest = rows.newest().orElse(null);
        List<SealedTransfer> transfers =
                withinRange(rows.transfers(newest == null ? 0 : newest.last(), decided, TRANSFERS_MAX));
        if (transfers.isEmpty()) {
            return 0;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] previous = newest == null ? new byte[SealedTransfer.HASH_BYTES] : newest.hash();
        JournalBlock block = JournalBlock.of(newest == null ? 1 : newest.number() + 1, previous, at, transfers);
        rows.add(block);
        events.publishEvent(new JournalSealed(block));
        return block.transfers();
    }

    /** Ids that were taken and rolled back leave holes, which cost a mark each. */
    private static List<SealedTransfer> withinRange(List<SealedTransfer> transfers) {
        return transfers.stream()
                .takeWhile(transfer -> transfer.id() - transfers.get(0).id() < IDS_MAX)
                .toList();
    }
}
