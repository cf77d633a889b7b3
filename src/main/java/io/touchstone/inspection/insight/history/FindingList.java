package io.touchstone.inspection.insight.history;

import io.touchstone.kernel.Cursor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads past findings as a list, the newest first. */
@Component
class FindingList {

    private final JdbcClient jdbc;

    FindingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FindingRow> list(HistoryFilter filter, @Nullable String cursor, int limit) {
        Optional<List<String>> after = Optional.ofNullable(cursor)
                .flatMap(word -> Cursor.decode(word, 2))
                .filter(words -> words.get(0).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        && words.get(1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        JdbcClient.StatementSpec query = jdbc.sql("select * from inspection_past_finding where true" + filter.where()
                        + (after.isEmpty() ? "" : " and (found_on, finding_id) < (:afterDay::date, :afterId::uuid)")
                        + " order by found_on desc, finding_id desc limit :limit")
                .params(filter.words())
                .param("limit", limit);
        if (after.isPresent()) {
            query = query.param("afterDay", after.get().get(0))
                    .param("afterId", after.get().get(1));
        }
        return query.query((row, i) -> new FindingRow(
                        Objects.requireNonNull(row.getObject("finding_id", UUID.class)), PastFindings.read(row)))
                .list();
    }
}
