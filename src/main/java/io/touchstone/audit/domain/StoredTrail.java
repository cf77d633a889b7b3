package io.touchstone.audit.domain;

import io.touchstone.audit.TrailReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads rows of the trail. */
@Component
class StoredTrail implements TrailReader {

    private final JdbcTemplate jdbc;

    StoredTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> details(String action, Collection<String> subjectIds) {
        Map<String, String> details = new HashMap<>();
        jdbc.query(
                "select subject_id, details from audit_event where subject_id = any (?) and action = ? order by id",
                row -> {
                    details.putIfAbsent(row.getString(1), row.getString(2));
                },
                subjectIds.toArray(String[]::new),
                action);
        return details;
    }

    @Override
    public Optional<String> newestSubject(String action) {
        return jdbc
                .queryForList(
                        "select subject_id from audit_event where action = ? order by at desc, id desc limit 1",
                        String.class,
                        action)
                .stream()
                .findFirst();
    }
}
