package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.KeysetPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads statements; a page of one costs the same however long the book is. */
@Component
class Statements {

    private final JdbcClient jdbc;
    private final CauseDirectory causes;

    Statements(JdbcClient jdbc, CauseDirectory causes) {
        this.jdbc = jdbc;
        this.causes = causes;
    }

    Statement of(Book book, StatementPeriod period) {
        return new Statement(
                book, period, at(book, period.opensAt()), at(book, period.closesAt()), totals(book, period));
    }

    /** What stood in a book at an instant, from the running balances. */
    Stand at(Book book, Instant instant) {
        return jdbc.sql(StatementSql.stand(book))
                .params(StatementSql.parameters(book, Map.of("at", StatementSql.time(instant))))
                .query((row, i) -> new Stand(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The newest lines first, each with what stood after it. */
    KeysetPage<StatementRow> page(Statement statement, @Nullable String cursor, int limit) {
        StatementPlace place =
                StatementPlace.of(cursor).orElseGet(() -> StatementPlace.top(statement.period(), statement.closing()));
        List<StatementRow> found = rows(statement, place, limit + 1);
        List<StatementRow> lines = new ArrayList<>();
        Stand stand = place.after();
        for (StatementRow row : found.subList(0, Math.min(limit, found.size()))) {
            lines.add(row.standing(stand));
            stand = stand.minus(row.moved());
        }
        String next = found.size() > limit
                ? new StatementPlace(
                                lines.get(limit - 1).at(), lines.get(limit - 1).transferId(), stand)
                        .cursor()
                : null;
        return new KeysetPage<>(explained(lines), next);
    }

    /** Every line in turn, the newest first, in flat memory. */
    void each(Statement statement, Consumer<StatementRow> sink) {
        String cursor = null;
        do {
            KeysetPage<StatementRow> page = page(statement, cursor, KeysetPage.LIMIT_MAX);
            page.items().forEach(sink);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private List<StatementRow> rows(Statement statement, StatementPlace place, int limit) {
        Instant closes = place.at().isBefore(statement.period().closesAt())
                ? place.at()
                : statement.period().closesAt();
        return jdbc.sql(StatementSql.lines(statement.book()))
                .params(StatementSql.parameters(
                        statement.book(),
                        Map.of(
                                "opens", StatementSql.time(statement.period().opensAt()),
                                "closes", StatementSql.time(closes),
                                "before", StatementSql.time(place.at()),
                                "transfer", place.transferId(),
                                "limit", limit)))
                .query((row, i) -> line(row))
                .list();
    }

    private List<Statement.Total> totals(Book book, StatementPeriod period) {
        return jdbc.sql(StatementSql.totals(book))
                .params(StatementSql.parameters(
                        book,
                        Map.of(
                                "opens", StatementSql.time(period.opensAt()),
                                "closes", StatementSql.time(period.closesAt()))))
                .query((row, i) -> new Statement.Total(
                        kind(row),
                        row.getLong("transfers"),
                        new Stand(row.getLong("change"), row.getLong("frozen_change"))))
                .list();
    }

    private List<StatementRow> explained(List<StatementRow> lines) {
        CauseDirectory.Wanted wanted = new CauseDirectory.Wanted();
        lines.forEach(line -> wanted.add(line.kind(), line.causeId()));
        Map<UUID, Causes.Cause> known = causes.find(wanted.byKind());
        return lines.stream().map(line -> line.with(known.get(line.causeId()))).toList();
    }

    private static StatementRow line(ResultSet row) throws SQLException {
        return new StatementRow(
                row.getLong("transfer_id"),
                row.getTimestamp("at").toInstant(),
                kind(row),
                row.getObject("cause_id", UUID.class),
                row.getLong("change"),
                row.getLong("frozen_change"),
                0,
                0,
                null);
    }

    private static TransferKind kind(ResultSet row) throws SQLException {
        return TransferKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }
}
