package io.touchstone.deposit.term;

import io.touchstone.deposit.statement.Place;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads settlement terms as a list. */
@Component
class TermList {

    private final JdbcClient jdbc;

    TermList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Term> list(TermFilter filter, @Nullable Place after, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql(TermRows.SELECT + " where true" + filter.where()
                        + (after == null ? "" : " and (t.starts_at, t.term_id) < (:afterAt, :afterId)")
                        + " order by t.starts_at desc, t.term_id desc limit :limit")
                .params(filter.values())
                .param("limit", limit);
        if (after != null) {
            query = query.param("afterAt", Timestamp.from(after.at())).param("afterId", after.id());
        }
        return query.query(TermRows::term).list();
    }
}
