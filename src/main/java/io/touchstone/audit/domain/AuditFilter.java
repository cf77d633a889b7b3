package io.touchstone.audit.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events a list shows; null means any.
 *
 * @param actor id of whoever acted
 * @param subject id of what it happened to
 * @param from the first instant
 * @param to the first instant no longer shown
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The condition on {@code audit_event e}; its parameters are {@link #parameters()}. */
    String condition() {
        StringBuilder condition = new StringBuilder("true");
        if (actor != null) {
            condition.append(" and e.actor_id = :actor");
        }
        if (action != null) {
            condition.append(" and e.action = :action");
        }
        if (subject != null) {
            condition.append(" and e.subject_id = :subject");
        }
        if (from != null) {
            condition.append(" and e.at >= :from");
        }
        if (to != null) {
            condition.append(" and e.at < :to");
        }
        return condition.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        putIfGiven(parameters, "actor", actor);
        putIfGiven(parameters, "action", action);
        putIfGiven(parameters, "subject", subject);
        putIfGiven(parameters, "from", from);
        putIfGiven(parameters, "to", to);
        return parameters;
    }

    private static void putIfGiven(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
