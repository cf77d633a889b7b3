package io.touchstone.kernel;

import java.util.Objects;

/**
 * Who does something: a person, a machine of another system, or the application itself.
 *
 * @param id stable and free of personal data: an account id, a token id, or the name of the system part
 */
public record Actor(Kind kind, String id) {

    /** What kind of being acts; decides which door it came through. */
    public enum Kind {
        STAFF,
        MERCHANT,
        PARTNER,
        TOKEN,
        SYSTEM,
        ANONYMOUS
    }

    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /** A part of the application that acts by a published rule or on a schedule, such as {@code "credit-rebuild"}. */
    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part);
    }

    /** Somebody who has not signed in. */
    public static Actor anonymous() {
        return new Actor(Kind.ANONYMOUS, "anonymous");
    }

    /** One word for logs and audit rows, such as {@code STAFF:0190…}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
