package io.touchstone.notice.domain;

import io.touchstone.identity.AccountId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is stored, before anybody reads it.
 *
 * @param account whose it is; null for somebody without one
 */
record Letter(
        UUID id,
        @Nullable AccountId account,
        @Nullable String address,
        String locale,
        String template,
        List<String> arguments,
        @Nullable String path,
        boolean confidential,
        int attempts) {

    /** Leaves the content out, so that it reaches no log. */
    @Override
    public String toString() {
        return "Letter[id=" + id + ", template=" + template + "]";
    }
}
