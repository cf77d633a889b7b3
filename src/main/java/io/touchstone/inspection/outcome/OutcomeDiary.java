package io.touchstone.inspection.outcome;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.outcome.OutcomeView.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened with outcomes and corrections, newest first; what staff proposes among itself is not for merchants. */
@Component
class OutcomeDiary {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    OutcomeDiary(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    List<Line> ofOutcome(UUID id, boolean staff) {
        return lines("inspection_outcome_entry", "outcome_id", id, staff);
    }

    List<Line> ofCorrection(UUID id, boolean staff) {
        return lines("inspection_correction_entry", "correction_id", id, staff);
    }

    private List<Line> lines(String table, String key, UUID id, boolean staff) {
        record Row(Instant at, String kind, @Nullable String words, String actor) {}
        List<Row> found = jdbc.sql(
                        "select at, kind, words, actor from " + table + " where " + key + " = ? order by entry_id desc")
                .param(id)
                .query((row, i) ->
                        new Row(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        if (!staff) {
            return found.stream()
                    .filter(row ->
                            !row.kind().startsWith("proposed") && !row.kind().equals("declined"))
                    .map(row -> new Line(row.at(), row.kind(), row.kind().equals("agreed") ? null : row.words(), null))
                    .toList();
        }
        Map<String, String> names = accounts.displayNames(
                found.stream().map(row -> id(row.actor())).distinct().toList());
        return found.stream()
                .map(row -> new Line(
                        row.at(),
                        row.kind(),
                        row.words(),
                        Objects.requireNonNullElse(names.get(id(row.actor())), id(row.actor()))))
                .toList();
    }

    private static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }
}
