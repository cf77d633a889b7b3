package io.touchstone.credit.projection;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.domain.LevelTable;
import io.touchstone.credit.projection.CreditPermissions.CanReadCredit;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks at what other settings would change. */
@Service
@Transactional(readOnly = true)
public class CreditPreviewDesk {

    private static final String MOVES = """
            select merchant_id, change, points_before, points_after, height_before, height_after, description_before,
                   description_after, service_before, service_after, logistics_before, logistics_after
            from credit_preview_move
            where draft_id = ? and (change, merchant_id) > (?, ?) order by change, merchant_id limit ?
            """;

    private final JdbcTemplate jdbc;

    CreditPreviewDesk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many merchants there are, would move, or would have other figures without moving. */
    public record Summary(UUID draft, long merchants, long moved, long touched) {}

    /** A bar of the histogram. */
    public record Bar(int change, long merchants) {}

    /** One merchant's points, level and scores, before and after. */
    public record Move(
            String merchantId,
            int change,
            long pointsBefore,
            long pointsAfter,
            CreditLevel levelBefore,
            CreditLevel levelAfter,
            List<Score> scores) {}

    /** One score before and after. */
    public record Score(
            @Nullable BigDecimal before, @Nullable BigDecimal after) {}

    @CanReadCredit
    public Summary summary(UUID draft) {
        return jdbc
                .query("""
                        select p.merchants, count(m) filter (where m.change <> 0), count(m)
                        from credit_preview p left join credit_preview_move m using (draft_id)
                        where p.draft_id = ? and p.computed_at is not null group by p.draft_id
                        """, (row, i) -> new Summary(draft, row.getLong(1), row.getLong(2), row.getLong(3)), draft)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("preview", draft.toString()));
    }

    /** Merchants by how many levels they would climb or fall; those who stay are the rest. */
    @CanReadCredit
    public List<Bar> histogram(UUID draft) {
        return jdbc.query("""
                select change, count(*) from credit_preview_move where draft_id = ? and change <> 0
                group by change
                union all
                select 0, merchants - (select count(*) from credit_preview_move m
                                       where m.draft_id = p.draft_id and change <> 0)
                from credit_preview p where draft_id = ? order by 1
                """, (row, i) -> new Bar(row.getInt(1), row.getLong(2)), draft, draft);
    }

    /** Who would move, those who fall furthest first. */
    @CanReadCredit
    public KeysetPage<Move> moves(UUID draft, @Nullable String cursor, int limit) {
        List<String> place = cursor == null
                ? List.of("-100", "")
                : Cursor.decode(cursor, 2)
                        .filter(values -> values.get(0).matches("-?\\d{1,3}"))
                        .orElse(List.of("-100", ""));
        List<Move> moves = jdbc.query(
                MOVES, (row, i) -> move(row), draft, Integer.parseInt(place.get(0)), place.get(1), limit + 1);
        return KeysetPage.cut(moves, limit, move -> List.of(Integer.toString(move.change()), move.merchantId()));
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                LevelTable.levelAt(row.getInt(5)),
                LevelTable.levelAt(row.getInt(6)),
                List.of(
                        new Score(row.getBigDecimal(7), row.getBigDecimal(8)),
                        new Score(row.getBigDecimal(9), row.getBigDecimal(10)),
                        new Score(row.getBigDecimal(11), row.getBigDecimal(12))));
    }
}
