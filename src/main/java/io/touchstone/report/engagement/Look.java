package io.touchstone.report.engagement;

import org.jspecify.annotations.Nullable;

/**
 * Something that an engaged auditor asked for.
 *
 * @param query of the address; null without one
 * @param module whose page it is
 */
public record Look(
        LookKind kind, String method, String path, @Nullable String query, String module) {

    private static final int PATH_MAX = 500;
    private static final int QUERY_MAX = 1000;

    public Look {
        path = path.length() > PATH_MAX ? path.substring(0, PATH_MAX) : path;
        query = query == null || query.isEmpty()
                ? null
                : query.length() > QUERY_MAX ? query.substring(0, QUERY_MAX) : query;
        module = module.isEmpty() ? "shell" : module;
    }
}
