package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.MerchantState;
import io.touchstone.standing.domain.ShopQuery.After;
import io.touchstone.standing.domain.ShopQuery.Statement;
import io.touchstone.standing.domain.StandingPermissions.CanReadStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** The list of all shops, filtered and sorted, read by key at any depth. */
@Service
@CanReadStanding
public class ShopDirectory {

    /** Where counting stops; beyond it the page says "more than". */
    public static final int COUNT_MAX = 10_000;

    private final JdbcTemplate jdbc;
    private final ShopCounts counts;

    ShopDirectory(JdbcTemplate jdbc, ShopCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** A page after the cursor; one that is not ours starts again at the first. */
    public KeysetPage<ShopRow> page(ShopFilter filter, ShopSort sort, @Nullable String cursor, int limit) {
        Statement statement = ShopQuery.page(filter, sort, after(cursor), limit + 1);
        List<ShopRow> rows = jdbc.query(statement.sql(), ShopDirectory::row, statement.arguments());
        return KeysetPage.cut(rows, limit, row -> List.of(Long.toString(row.sortValue(sort.by())), row.merchantId()));
    }

    /** How many shops the filter leaves, at most {@link #COUNT_MAX} + 1. */
    public long count(ShopFilter filter) {
        return counts.of(filter);
    }

    /** Whether a text begins so many ids and names that not all of them were looked at. */
    public boolean isTextTooShort(ShopFilter filter) {
        return filter.text() != null
                && counts.of(new ShopFilter(filter.text(), null, null, null)) >= ShopQuery.CANDIDATES_MAX;
    }

    private static @Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        return Cursor.decode(cursor, 2)
                .filter(values -> values.get(0).matches("-?\\d{1,18}"))
                .map(values -> new After(Long.parseLong(values.get(0)), values.get(1)))
                .orElse(null);
    }

    private static ShopRow row(ResultSet row, int rowNumber) throws SQLException {
        return new ShopRow(
                row.getString("merchant_id"),
                row.getString("name"),
                row.getString("category_code"),
                MerchantState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new CreditLevel(
                        CreditLevel.Tier.valueOf(row.getString("tier").toUpperCase(Locale.ROOT)),
                        row.getInt("level_rank")),
                row.getLong("points"),
                row.getInt("positive_rate"),
                row.getInt("description"),
                row.getInt("service"),
                row.getInt("logistics"));
    }
}
