package io.touchstone.audit.domain;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The number of the request at hand, which its audit rows carry; logs have it too. */
public final class AuditRequest {

    /** Where the number is kept while the request is served. */
    public static final String MDC_KEY = "request_id";

    private AuditRequest() {}

    /** Null when no request that changes something is being served. */
    static @Nullable String number() {
        return MDC.get(MDC_KEY);
    }
}
