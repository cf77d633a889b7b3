package io.touchstone.inspection.acceptance;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots in pages, newest first. */
@Repository
class LotList {

    private final JdbcClient jdbc;

    LotList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<Lot> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        String from = cursor == null ? "" : " and (opened_at, lot_id) < (:since, :lot)";
        JdbcClient.StatementSpec query = jdbc.sql(LotBook.SELECT + LotFilter.where(filter) + from
                        + " order by opened_at desc, lot_id desc limit :limit")
                .params(filter)
                .param("limit", limit + 1);
        if (cursor != null) {
            query = placed(query, cursor);
        }
        return KeysetPage.cut(
                query.query(LotBook::lot).list(),
                limit,
                lot -> List.of(lot.openedAt().toString(), lot.lotId().toString()));
    }

    private static JdbcClient.StatementSpec placed(JdbcClient.StatementSpec query, String cursor) {
        List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
        try {
            return query.param("since", Timestamp.from(Instant.parse(at.get(0))))
                    .param("lot", UUID.fromString(at.get(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }
}
