package io.touchstone.report.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the log of looks. */
public record LookRow(
        long id,
        Instant at,
        LookKind kind,
        String method,
        String path,
        @Nullable String query,
        String module,
        @Nullable Long rows,
        @Nullable String sha256) {

    /** Where the page can be seen again; null for what is no page. */
    public @Nullable String link() {
        boolean page = kind == LookKind.PAGE && path.startsWith("/admin");
        return page ? query == null ? path : path + "?" + query : null;
    }
}
