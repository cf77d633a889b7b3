package io.touchstone.notice.webhook;

import io.touchstone.kernel.Rule;

/** What is refused about webhooks. */
public enum WebhookRule implements Rule {
    WEBHOOK_URL_UNREADABLE,
    WEBHOOK_URL_NOT_HTTPS,
    WEBHOOK_HOST_UNKNOWN,
    /** The address lies within this machine or its network (server-side request forgery). */
    WEBHOOK_HOST_INTERNAL,
    WEBHOOK_NO_TYPE,
    WEBHOOK_NO_NAME,
    WEBHOOK_CHANGED_MEANWHILE,
    WEBHOOK_NOTHING_TO_RESEND,
    WEBHOOK_IS_DISABLED;

    @Override
    public String module() {
        return "notice";
    }
}
