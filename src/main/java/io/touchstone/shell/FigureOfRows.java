package io.touchstone.shell;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.FigureQueries.Head;
import io.touchstone.shell.FigureQueries.Trait;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /**
     * The query of the rows, that of the whole, and further parameters of both.
     *
     * @param whole the rows below the line where they are others than those above it
     */
    record Sql(String rows, String line, @Nullable String whole, Supplier<Map<String, ?>> terms) {}

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
        return page(between(page(""), from, to), request);
    }

    @Override
    public KeysetPage<Row> rowsOf(List<Stay> people, Span span, KeysetRequest request) {
        if (!namesPeople() || people.isEmpty()) {
            return new KeysetPage<>(List.of(), null);
        }
        FigureSpans stays = new FigureSpans(people.stream().map(Stay::during).toList());
        String theirs = " and exists (select from unnest(cast(:people as text[]), cast(:starts as timestamptz[]),"
                + " cast(:ends as timestamptz[])) as stay(account, since, until) where stay.account = figure.account"
                + " and figure.at >= stay.since and figure.at < stay.until)";
        return page(
                between(page(theirs), span.from(), span.to())
                        .param("people", people.stream().map(Stay::account).collect(Collectors.joining(",", "{", "}")))
                        .param("starts", stays.starts())
                        .param("ends", stays.ends()),
                request);
    }

    @Override
    public Optional<RowQuery> query(Span span) {
        Map<String, Object> values = new HashMap<>(sql.terms().get());
        values.put("from", span.from());
        values.put("to", span.to());
        values.put("zone", zone.getId());
        return Optional.of(new RowQuery(sql.rows(), values));
    }

    private String page(String further) {
        return "select id, at, place, value from (" + sql.rows() + ") as figure where id collate \"C\" > :after"
                + further + " order by id collate \"C\" limit :some";
    }

    private KeysetPage<Row> page(JdbcClient.StatementSpec asked, KeysetRequest request) {
        String after = request.cursor() == null
                ? ""
                : Cursor.decode(request.cursor(), 1)
                        .orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR))
                        .get(0);
        List<Row> found = asked.param("after", after)
                .param("some", request.limit() + 1)
                .query((row, i) -> new Row(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        place(row.getString(3)),
                        cut(row.getBigDecimal(4))))
                .list();
        return KeysetPage.cut(found, request.limit(), row -> List.of(row.id()));
    }

    @Override
    public List<Tally> tallies(List<Span> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        FigureSpans asked = new FigureSpans(spans);
        boolean timed = addsUp() && asked.followOneAnother();
        Tally[] found = new Tally[spans.size()];
        Arrays.fill(found, Tally.NONE);
        over(timed ? asked.grouped(sql) : asked.each(sql), asked).query(row -> {
            found[row.getInt(1) - 1] = tally(row.getBigDecimal(2), row.getLong(3));
        });
        return List.of(found);
    }

    @Override
    public boolean addsUp() {
        return head.traits().contains(Trait.TIMED);
    }

    @Override
    public boolean namesPeople() {
        return head.traits().contains(Trait.STAFFED);
    }

    @Override
    public List<PersonTally> talliesByPerson(List<Span> spans) {
        FigureSpans asked = new FigureSpans(spans);
        if (!namesPeople() || !asked.followOneAnother()) {
            return List.of();
        }
        return over(asked.byPerson(sql), asked)
                .query((row, i) -> new PersonTally(
                        row.getInt(1) - 1, row.getString(2), tally(row.getBigDecimal(3), row.getLong(4))))
                .list();
    }

    private JdbcClient.StatementSpec over(String query, FigureSpans asked) {
        return between(query, asked.from(), asked.to())
                .param("starts", asked.starts())
                .param("ends", asked.ends());
    }

    private static Tally tally(@Nullable BigDecimal above, long below) {
        return new Tally(above == null ? BigDecimal.ZERO : above, below);
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

    private @Nullable String place(@Nullable String place) {
        if (head.page() == null || place == null) {
            return null;
        }
        return head.page().replace("{}", UriUtils.encodePathSegment(place, StandardCharsets.UTF_8));
    }

    private static BigDecimal cut(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
    }
}
