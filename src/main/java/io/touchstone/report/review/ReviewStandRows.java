package io.touchstone.report.review;

import io.touchstone.report.review.ReviewAction.Stored;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the actions of a review stood when it was signed. */
@Repository
class ReviewStandRows {

    private final JdbcClient jdbc;

    ReviewStandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How one stood. */
    record Stand(ReviewActionState state, UUID owner, java.time.LocalDate dueOn) {}

    void keep(UUID review, List<Stored> actions) {
        for (Stored action : actions) {
            jdbc.sql(
                            "insert into report_review_stand (review_id, action_id, state, owner, due_on) values (?, ?, ?, ?, ?)")
                    .param(review)
                    .param(action.head().id())
                    .param(action.state().word())
                    .param(action.owner())
                    .param(Date.valueOf(action.dueOn()))
                    .update();
        }
    }

    /** By action; empty before it was signed. */
    Map<UUID, Stand> of(UUID review) {
        Map<UUID, Stand> stands = new HashMap<>();
        jdbc.sql("select * from report_review_stand where review_id = ?")
                .param(review)
                .query(row -> {
                    stands.put(
                            row.getObject("action_id", UUID.class),
                            new Stand(
                                    ReviewActionState.of(row.getString("state")),
                                    row.getObject("owner", UUID.class),
                                    row.getDate("due_on").toLocalDate()));
                });
        return stands;
    }
}
