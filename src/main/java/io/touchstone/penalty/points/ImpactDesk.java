package io.touchstone.penalty.points;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.points.ImpactView.Group;
import io.touchstone.penalty.points.ImpactView.Move;
import io.touchstone.penalty.points.ImpactView.Step;
import io.touchstone.rulebook.ViolationClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks at what a draft of a rule would have changed. */
@Service
@Transactional(readOnly = true)
public class ImpactDesk {

    private static final int GROUPS_MAX = 50;
    private static final int PARTS = 2;

    private static final String COUNTS = """
            coalesce(sum(c.merchants) filter (where c.band_after > c.band_before), 0) as heavier,
            coalesce(sum(c.merchants) filter (where c.band_after < c.band_before), 0) as lighter,
            coalesce(sum(c.merchants) filter (where c.band_after = c.band_before), 0) as same
            """;

    private final JdbcClient jdbc;

    ImpactDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty while it is being worked out, or was never asked. */
    @CanRead
    public Optional<ImpactView> view(UUID draft, Locale locale) {
        return jdbc.sql("""
                        select since, computed_at, merchants, events, moved from penalty_impact
                         where draft_id = ? and computed_at is not null
                        """)
                .param(draft)
                .query((row, i) -> new ImpactView(
                        draft,
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("computed_at").toInstant(),
                        row.getLong("merchants"),
                        row.getLong("events"),
                        row.getLong("moved"),
                        ImpactTally.MOVES_MAX,
                        steps(draft),
                        categories(draft, locale),
                        sizes(draft)))
                .optional();
    }

    /** Who would move, by id. */
    @CanRead
    public KeysetPage<Move> moves(UUID draft, @Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of("", "") : Cursor.decode(cursor, PARTS).orElse(List.of("", ""));
        List<Move> moves = jdbc.sql("""
                        select v.merchant_id, m.name, v.class, v.band_before, v.band_after
                          from penalty_impact_move v join merchant_shop_v m using (merchant_id)
                         where v.draft_id = ? and (v.merchant_id, v.class) > (?, ?) order by v.merchant_id, v.class limit ?
                        """)
                .param(draft)
                .param(after.get(0))
                .param(after.get(1))
                .param(limit + 1)
                .query((row, i) -> new Move(
                        row.getString(1),
                        row.getString(2),
                        violationClass(row.getString(3)),
                        row.getInt(4),
                        row.getInt(5)))
                .list();
        return KeysetPage.cut(
                moves,
                limit,
                move -> List.of(move.merchantId(), move.violationClass().word()));
    }

    private List<Step> steps(UUID draft) {
        return jdbc.sql("""
                        select class, band_before, band_after, sum(merchants) from penalty_impact_cell
                         where draft_id = ? group by class, band_before, band_after order by class, band_before, band_after
                        """)
                .param(draft)
                .query((row, i) ->
                        new Step(violationClass(row.getString(1)), row.getInt(2), row.getInt(3), row.getLong(4)))
                .list();
    }

    private List<Group> categories(UUID draft, Locale locale) {
        String name = "zh".equals(locale.getLanguage()) ? "t.name_zh" : "coalesce(t.name_en, t.name_zh)";
        return jdbc.sql(
                        "select c.category_code as key, coalesce(max(" + name + "), c.category_code) as name, " + COUNTS
                                + " from penalty_impact_cell c left join taxonomy_category t using (category_code)"
                                + " where c.draft_id = ? group by c.category_code"
                                + " order by sum(c.merchants) filter (where c.band_after <> c.band_before) desc nulls last, 1 limit ?")
                .param(draft)
                .param(GROUPS_MAX)
                .query((row, i) -> group(row))
                .list();
    }

    private List<Group> sizes(UUID draft) {
        return jdbc.sql("select c.size::text as key, '' as name, " + COUNTS
                        + " from penalty_impact_cell c where c.draft_id = ? group by c.size order by c.size")
                .param(draft)
                .query((row, i) -> group(row))
                .list();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getString("key"),
                row.getString("name"),
                row.getLong("heavier"),
                row.getLong("lighter"),
                row.getLong("same"));
    }

    private static ViolationClass violationClass(String word) {
        return ViolationClass.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
