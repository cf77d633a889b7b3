package io.touchstone.merchant.review;

import io.touchstone.kernel.NotFound;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The little about an application that a claim needs to know. */
@Component
class ReviewSubjects {

    private final JdbcClient jdbc;

    ReviewSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has been submitted at least once; a draft is not found. */
    ReviewSubject get(UUID application) {
        return jdbc.sql("""
                        select a.number, a.state, a.round, a.first_decider from merchant_application a where a.application_id = ? and a.round > 0
                        """)
                .params(application)
                .query((row, index) ->
                        new ReviewSubject(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .optional()
                .orElseThrow(() -> new NotFound("application", application.toString()));
    }
}
