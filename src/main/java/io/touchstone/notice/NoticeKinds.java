package io.touchstone.notice;

import java.util.List;

/** The kinds of notices one module sends; a bean of each module that sends any. */
public record NoticeKinds(List<NoticeKind> all) {

    public NoticeKinds {
        all = List.copyOf(all);
    }

    public static NoticeKinds of(NoticeKind... kinds) {
        return new NoticeKinds(List.of(kinds));
    }
}
