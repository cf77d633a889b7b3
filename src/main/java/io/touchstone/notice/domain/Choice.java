package io.touchstone.notice.domain;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKind.Mail;

/** Where one kind of notice reaches somebody. */
public record Choice(boolean inbox, Mail mail) {

    /** What holds for people who never chose, and for everybody where the kind is mandatory. */
    static Choice usual(NoticeKind kind) {
        return new Choice(true, kind.usual());
    }
}
