package io.touchstone.shell;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.FigureQueries.Head;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

/**
 * A running figure told by one query of the rows behind it, so that the figure and its rows can never tell different things: their
 * mean, unless a second query says what stands above and below the line.
 */
final class FigureOfRows implements LiveFigure {

    private static final int DECIMALS = 6;

    private final JdbcClient db;
    private final ZoneId zone;
    private final Head head;
    private final Sql sql;

    FigureOfRows(JdbcClient db, ZoneId zone, Head head, Sql sql) {
        this.db = db;
        this.zone = zone;
        this.head = head;
        this.sql = sql;
    }

    /** The query of the rows, that of the whole, and further parameters of both. */
    record Sql(String rows, String line, Supplier<Map<String, ?>> terms) {}

    @Override
    public String code() {
        return head.code();
    }

    @Override
    public Unit unit() {
        return head.unit();
    }

    @Override
    public String ability() {
        return head.ability();
    }

    @Override
    public Reading read(Instant from, Instant to) {
        return between(sql.line(), from, to)
                .query((row, i) -> reading(row.getBigDecimal(1), row.getLong(2)))
                .single();
    }

    @Override
    public KeysetPage<Row> rows(Instant from, Instant to, KeysetRequest request) {
        String after = request.cursor() == null
                ? ""
                : Cursor.decode(request.cursor(), 1)
                        .orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR))
                        .get(0);
        List<Row> found = between(
                        "select id, at, place, value from (" + sql.rows()
                                + ") as figure where id collate \"C\" > :after"
                                + " order by id collate \"C\" limit :some",
                        from,
                        to)
                .param("after", after)
                .param("some", request.limit() + 1)
                .query((row, i) -> new Row(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        page(row.getString(3)),
                        cut(row.getBigDecimal(4))))
                .list();
        return KeysetPage.cut(found, request.limit(), row -> List.of(row.id()));
    }

    private JdbcClient.StatementSpec between(String query, Instant from, Instant to) {
        return db.sql(query)
                .params(sql.terms().get())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("zone", zone.getId());
    }

    private Reading reading(@Nullable BigDecimal above, long below) {
        BigDecimal sum = above == null ? BigDecimal.ZERO : above;
        long counted = head.unit() == Unit.SHARE || head.unit() == Unit.PER_THOUSAND ? sum.longValue() : 0;
        if (below == 0) {
            return new Reading(Optional.empty(), counted, 0);
        }
        BigDecimal factor = head.unit() == Unit.PER_THOUSAND ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
        return new Reading(
                Optional.of(sum.multiply(factor).divide(BigDecimal.valueOf(below), DECIMALS, RoundingMode.DOWN)),
                counted,
                below);
    }

    private @Nullable String page(@Nullable String place) {
        if (head.page() == null || place == null) {
            return null;
        }
        return head.page().replace("{}", UriUtils.encodePathSegment(place, StandardCharsets.UTF_8));
    }

    private static BigDecimal cut(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
    }
}
