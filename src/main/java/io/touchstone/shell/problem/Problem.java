package io.touchstone.shell.problem;

import io.touchstone.shell.FieldProblem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * One error answer, whatever its face (RFC 9457).
 *
 * @param slug last part of the type {@code urn:touchstone:problem:<slug>}
 * @param incident set for faults of ours: the log has the cause under this id, the answer has nothing else
 */
record Problem(
        HttpStatusCode status,
        String slug,
        String title,
        String detail,
        List<FieldProblem> errors,
        @Nullable String incident,
        @Nullable Duration retryAfter) {

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(HttpStatusCode status, String slug, String title, String detail) {
        return new Problem(status, slug, title, detail, List.of(), null, null);
    }

    Problem withErrors(List<FieldProblem> fields) {
        return new Problem(status, slug, title, detail, fields, incident, retryAfter);
    }

    Problem withIncident(String id) {
        return new Problem(status, slug, title, detail, errors, id, retryAfter);
    }

    Problem withRetryAfter(@Nullable Duration duration) {
        return new Problem(status, slug, title, detail, errors, incident, duration);
    }

    /** The members of the problem document in a stable order. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:touchstone:problem:" + slug);
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", detail);
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        if (incident != null) {
            members.put("incident", incident);
        }
        return members;
    }
}
