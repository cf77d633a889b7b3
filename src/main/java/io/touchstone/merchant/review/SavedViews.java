package io.touchstone.merchant.review;

import io.touchstone.kernel.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways to look at the queue that people keep. */
@Component
class SavedViews {

    /** One person keeps at most so many. */
    static final int OWN_MAX = 30;

    /** So many of others are offered. */
    private static final int SHOWN_MAX = 60;

    private final JdbcClient jdbc;
    private final Ids ids;

    SavedViews(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** One's own and the shared ones, by name. */
    List<SavedView> of(String reader) {
        return jdbc.sql("""
                        select view_id, name, query, is_shared, owner_id = :reader as is_mine from merchant_review_view
                        where owner_id = :reader or is_shared order by owner_id <> :reader, name, view_id limit :limit
                        """)
                .param("reader", reader)
                .param("limit", SHOWN_MAX)
                .query((row, index) -> new SavedView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5)))
                .list();
    }

    long countOf(String owner) {
        return jdbc.sql("select count(*) from merchant_review_view where owner_id = ?")
                .params(owner)
                .query(Long.class)
                .single();
    }

    /** Says whether the name was free. */
    boolean add(String owner, String name, String query, boolean isShared, Instant at) {
        return jdbc.sql("insert into merchant_review_view values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(ids.next(), owner, name, query, isShared, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(UUID view, String owner) {
        return jdbc.sql("delete from merchant_review_view where view_id = ? and owner_id = ?")
                        .params(view, owner)
                        .update()
                == 1;
    }
}
