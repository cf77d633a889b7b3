package io.touchstone.notice.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which messages of an inbox are shown; as it stands in the address of the page. */
public record InboxFilter(Optional<String> kind, boolean unread) {

    public static InboxFilter of(@Nullable String kind, @Nullable String state) {
        return new InboxFilter(Optional.ofNullable(kind).filter(word -> !word.isBlank()), "unread".equals(state));
    }

    public boolean isEmpty() {
        return kind.isEmpty() && !unread;
    }
}
