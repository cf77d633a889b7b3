package io.touchstone.report.review;

import io.touchstone.report.review.Review.Head;
import io.touchstone.report.review.Review.Signature;
import io.touchstone.report.review.ReviewAction.Stored;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows actions from one review to the next; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewFollowing {

    private final ReviewActionRows rows;
    private final ReviewStandRows stands;
    private final JdbcClient jdbc;

    ReviewFollowing(ReviewActionRows rows, ReviewStandRows stands, JdbcClient jdbc) {
        this.rows = rows;
        this.stands = stands;
        this.jdbc = jdbc;
    }

    /** Takes in what earlier reviews left open, and what was closed since the last one was signed. */
    void carry(Head review, Signature by) {
        for (ReviewAction action : rows.lockToCarry(review.id(), lastSigned(review))) {
            rows.carry(review.id(), action.head().id());
            action.carry(review.number(), by);
            rows.save(action);
        }
    }

    List<Stored> of(UUID review) {
        return rows.of(review);
    }

    void keep(UUID review, List<Stored> actions) {
        stands.keep(review, actions);
    }

    /** When the review before was signed; with none, nothing closed is looked at again. */
    private Instant lastSigned(Head review) {
        return jdbc.sql("select max(signed_at) from report_review where review_id <> :id and last_day < :first")
                .param("id", review.id())
                .param("first", java.sql.Date.valueOf(review.period().last()))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(review.made().at());
    }
}
