package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.ListingReview.Relation;
import io.touchstone.inspection.outcome.ListingReview.State;
import io.touchstone.kernel.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Listing reviews as rows. */
@Repository
class ReviewRows {

    static final String SELECT = """
            select r.review_id, r.outcome_id, r.case_no, r.product_id, r.title, r.merchant_id, m.name, r.relation, r.of_another, r.state,
                   r.search_id, r.publish_id, r.held_at, r.due_at, r.created_at, r.decided_by, r.decided_at, r.reason, r.version
              from inspection_listing_review r join merchant_shop_v m using (merchant_id)
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new; a listing is reviewed once for a case */
    boolean add(
            UUID id,
            @Nullable UUID outcome,
            String caseNo,
            Listing listing,
            boolean ofAnother,
            Instant dueAt,
            Instant at) {
        return jdbc.sql("""
                        insert into inspection_listing_review
                            (review_id, outcome_id, case_no, product_id, title, merchant_id, relation, of_another, state, due_at, created_at)
                        values (:id, :outcome, :case, :product, :title, :merchant, :relation, :another, 'waiting', :due, :at)
                        on conflict (case_no, product_id) do nothing
                        """)
                        .param("id", id)
                        .param("outcome", outcome)
                        .param("case", caseNo)
                        .param("product", listing.productId())
                        .param("title", listing.title())
                        .param("merchant", listing.merchantId())
                        .param("relation", listing.relation().word())
                        .param("another", ofAnother)
                        .param("due", Timestamp.from(dueAt))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** A listing that a hold may reach. */
    record Listing(String productId, @Nullable String title, String merchantId, Relation relation) {}

    /** For a change. */
    List<ListingReview> lock(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where r.review_id = any (:ids) order by r.review_id for update of r")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ReviewRows::review)
                .list();
    }

    /** Those of a case that are not lifted, for a change. */
    List<ListingReview> lockOf(UUID outcome) {
        return jdbc.sql(SELECT
                        + " where r.outcome_id = :id and r.state <> 'lifted' order by r.review_id for update of r")
                .param("id", outcome)
                .query(ReviewRows::review)
                .list();
    }

    /** Every one of a case: the failed listing first. */
    List<ListingReview> of(UUID outcome) {
        return jdbc.sql(SELECT + " where r.outcome_id = :id order by r.of_another, r.relation <> 'own', r.review_id")
                .param("id", outcome)
                .query(ReviewRows::review)
                .list();
    }

    void hold(UUID id, UUID search, UUID publish, Instant at) {
        jdbc.sql("update inspection_listing_review set state = 'held', search_id = ?, publish_id = ?, held_at = ?,"
                        + " version = version + 1 where review_id = ? and state = 'waiting'")
                .param(search)
                .param(publish)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    /** @throws Conflict when somebody else decided meanwhile */
    void decide(ListingReview was, State state, String by, String reason, Instant at) {
        int changed = jdbc.sql(
                        "update inspection_listing_review set state = ?, decided_by = ?, decided_at = ?, reason = ?,"
                                + " version = version + 1 where review_id = ? and version = ?")
                .param(state.word())
                .param(by)
                .param(Timestamp.from(at))
                .param(reason)
                .param(was.reviewId())
                .param(was.version())
                .update();
        if (changed == 0) {
            throw new Conflict(OutcomeRule.REVIEW_DECIDED);
        }
    }

    static ListingReview review(ResultSet row, int i) throws SQLException {
        return new ListingReview(
                Objects.requireNonNull(row.getObject("review_id", UUID.class)),
                row.getObject("outcome_id", UUID.class),
                row.getString("case_no"),
                row.getString("product_id"),
                row.getString("title"),
                row.getString("merchant_id"),
                row.getString("name"),
                Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT)),
                row.getBoolean("of_another"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("search_id", UUID.class),
                row.getObject("publish_id", UUID.class),
                OutcomeRows.instant(row, "held_at"),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getString("decided_by"),
                OutcomeRows.instant(row, "decided_at"),
                row.getString("reason"),
                row.getLong("version"));
    }
}
