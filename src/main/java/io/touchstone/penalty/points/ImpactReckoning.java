package io.touchstone.penalty.points;

import io.touchstone.intake.CopyReader;
import io.touchstone.kernel.PlatformTime;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes once through the deductions of everybody who had one lately, by COPY and one merchant in memory at a time. */
@Component
class ImpactReckoning {

    /** Sizes by how many listings a shop has: none, below 10, 100 and 1,000, and more. */
    private static final String EVENTS = """
            select e.merchant_id, e.class, e.points::bigint, e.strike, e.rule_code, e.at, m.category_code,
                   (case when coalesce(s.listings, 0) = 0 then 0 when s.listings < 10 then 1 when s.listings < 100 then 2
                         when s.listings < 1000 then 3 else 4 end)::bigint as size
              from penalty_point_event e join merchant_shop_v m using (merchant_id)
              left join (select p.merchant_id, count(*) as listings from catalog_product p where not p.bare
                          group by p.merchant_id) s using (merchant_id)
             where e.reverses is null
               and not exists (select from penalty_point_event r where r.reverses = e.event_id)
               and e.merchant_id in (select l.merchant_id from penalty_point_event l where l.at >= '%s' and l.reverses is null)
             order by e.merchant_id, e.at, e.seq
            """;

    private final JdbcTemplate jdbc;
    private final PlatformTime time;

    ImpactReckoning(JdbcTemplate jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** For which terms of which draft, and when. */
    record Asked(UUID draft, String hash, Instant at) {}

    /**
     * Writes down the outcome, unless the draft was changed meanwhile.
     *
     * @param told hears of every thousandth merchant and may end it
     */
    @Transactional
    ImpactTally compare(Asked asked, Replayed replayed, LongConsumer told) {
        ImpactTally tally = new ImpactTally(replayed, time);
        ImpactRows rows = new ImpactRows(replayed, tally, told);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            CopyReader.read(
                    connection.unwrap(PGConnection.class).getCopyAPI(), EVENTS.formatted(replayed.since()), rows::take);
            return true;
        });
        rows.end();
        write(asked, tally, rows.recent(), replayed.since());
        return tally;
    }

    private void write(Asked asked, ImpactTally tally, long events, Instant since) {
        int written = jdbc.update(
                "update penalty_impact set since = ?, computed_at = ?, merchants = ?, events = ?, moved = ?"
                        + " where draft_id = ? and terms_hash = ?",
                Timestamp.from(since),
                Timestamp.from(asked.at()),
                tally.merchants(),
                events,
                tally.moved(),
                asked.draft(),
                asked.hash());
        if (written > 0) {
            jdbc.update("delete from penalty_impact_move where draft_id = ?", asked.draft());
            jdbc.update("delete from penalty_impact_cell where draft_id = ?", asked.draft());
            cells(asked.draft(), tally);
            moves(asked.draft(), tally);
        }
    }

    private void cells(UUID draft, ImpactTally tally) {
        jdbc.batchUpdate(
                "insert into penalty_impact_cell (draft_id, class, category_code, size, band_before, band_after, merchants)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                tally.cells().entrySet().stream()
                        .map(cell -> values(draft, cell))
                        .toList());
    }

    private void moves(UUID draft, ImpactTally tally) {
        jdbc.batchUpdate(
                "insert into penalty_impact_move (draft_id, merchant_id, class, band_before, band_after) values (?, ?, ?, ?, ?)",
                tally.moves().stream()
                        .map(move -> new Object[] {
                            draft, move.merchantId(), move.violationClass().word(), move.before(), move.after()
                        })
                        .toList());
    }

    private static Object[] values(UUID draft, Map.Entry<ImpactTally.Cell, Long> counted) {
        ImpactTally.Cell cell = counted.getKey();
        return List.of(
                        draft,
                        cell.violationClass().word(),
                        cell.category(),
                        cell.size(),
                        cell.before(),
                        cell.after(),
                        counted.getValue())
                .toArray();
    }
}
