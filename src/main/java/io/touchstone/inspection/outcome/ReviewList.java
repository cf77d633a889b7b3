package io.touchstone.inspection.outcome;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Listing reviews: those to do by the time they are due, others newest first. */
@Component
class ReviewList {

    private final JdbcClient jdbc;

    ReviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<ListingReview> page(ReviewFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = filter.where(values);
        boolean queue = filter.isQueue();
        String beyond = Cursor.beyond(
                cursor,
                values,
                queue
                        ? " and (r.due_at, r.review_id) > (:at::timestamptz, :id::uuid)"
                        : " and (r.created_at, r.review_id) < (:at::timestamptz, :id::uuid)");
        values.put("limit", limit + 1);
        String order = queue ? " order by r.due_at, r.review_id" : " order by r.created_at desc, r.review_id desc";
        List<ListingReview> rows = jdbc.sql(ReviewRows.SELECT + where + beyond + order + " limit :limit")
                .params(values)
                .query(ReviewRows::review)
                .list();
        return KeysetPage.cut(
                rows,
                limit,
                row -> List.of(
                        (queue ? row.dueAt() : row.createdAt()).toString(),
                        row.reviewId().toString()));
    }

    /** What of a shop is held now, for the shop itself. */
    List<ListingReview> heldOf(String merchantId, int limit) {
        return jdbc.sql(ReviewRows.SELECT
                        + " where r.merchant_id = ? and r.state in ('held', 'kept')"
                        + " order by r.created_at desc, r.review_id desc limit ?")
                .param(merchantId)
                .param(limit)
                .query(ReviewRows::review)
                .list();
    }
}
