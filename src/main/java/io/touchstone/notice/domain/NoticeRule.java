package io.touchstone.notice.domain;

import io.touchstone.kernel.Rule;

/** What is refused about notices. */
public enum NoticeRule implements Rule {
    /** The kind is a ruling, a deadline with an effect, or one's own account. */
    NOTICE_MANDATORY,
    NOTICE_KIND_UNKNOWN,
    NOTICE_HOUR_UNREADABLE,
    NOTICE_CHOICES_CHANGED;

    @Override
    public String module() {
        return "notice";
    }
}
