package io.touchstone.credit.projection;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the statements on credit's tables have in common. */
final class CreditTables {

    /** For {@code on conflict … do update}: adds a change to the row {@code old}. */
    static final String ADD_EXCLUDED = Arrays.stream(Figures.COLUMNS.split(", "))
            .map(column -> "%1$s = old.%1$s + excluded.%1$s".formatted(column))
            .collect(Collectors.joining(", "));

    /** Even none: only a statement with arguments is planned once and kept. */
    private static final Object[] NONE = {};

    private CreditTables() {}

    static ProjectionState state(JdbcTemplate connection) {
        return Objects.requireNonNull(connection.queryForObject(ProjectionState.SELECT, ProjectionState::of, NONE));
    }
}
