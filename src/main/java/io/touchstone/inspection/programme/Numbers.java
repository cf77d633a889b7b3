package io.touchstone.inspection.programme;

import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call programmes and plans, and which was already made from a form that is sent again. */
@Component
class Numbers {

    private final JdbcClient jdbc;
    private final PlatformTime time;

    Numbers(JdbcClient jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    String programme(Instant at) {
        return next("PR-%d-%04d", "inspection_programme_number", at);
    }

    String plan(Instant at) {
        return next("SP-%d-%06d", "inspection_plan_number", at);
    }

    Optional<String> programmeMade(UUID once) {
        return jdbc.sql("select number from inspection_programme where once = ?")
                .param(once)
                .query(String.class)
                .optional();
    }

    Optional<String> planMade(UUID once) {
        return jdbc.sql("select number from inspection_plan where once = ?")
                .param(once)
                .query(String.class)
                .optional();
    }

    private String next(String format, String sequence, Instant at) {
        long number =
                jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
        return String.format(Locale.ROOT, format, time.day(at).getYear(), number);
    }
}
