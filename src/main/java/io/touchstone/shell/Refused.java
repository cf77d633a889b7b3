package io.touchstone.shell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is answered with one plain problem, neither a broken rule nor a bad field: too large, too often, not
 * built yet. Texts come from {@code problem.title.<slug>} and {@code problem.detail.<slug>} of the shell's messages.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final @Nullable Duration retryAfter;

    private Refused(HttpStatus status, String slug, @Nullable Duration retryAfter) {
        super(slug);
        this.status = status;
        this.slug = slug;
        this.retryAfter = retryAfter;
    }

    /** 413. */
    public static Refused tooLarge() {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "too-large", null);
    }

    /** 429 with {@code Retry-After}. */
    public static Refused tooMany(Duration retryAfter) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", retryAfter);
    }

    /** 501: the contract names it, a later release builds it. */
    public static Refused notBuilt() {
        return new Refused(HttpStatus.NOT_IMPLEMENTED, "not-built", null);
    }

    /** 400: the body or a header cannot be read. */
    public static Refused unreadable() {
        return new Refused(HttpStatus.BAD_REQUEST, "unreadable", null);
    }

    /** 403 with a reason of its own, whose texts the caller's bundle brings. */
    public static Refused forbidden(String slug) {
        return new Refused(HttpStatus.FORBIDDEN, slug, null);
    }

    /** 400: the request needs {@code Idempotency-Key}. */
    public static Refused withoutIdempotencyKey() {
        return new Refused(HttpStatus.BAD_REQUEST, "idempotency-key-missing", null);
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
