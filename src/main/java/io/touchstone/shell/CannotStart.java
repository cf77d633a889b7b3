package io.touchstone.shell;

import org.jspecify.annotations.Nullable;

/** The application cannot start for a reason that one sentence tells whoever runs it; no stack trace is shown. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
