package io.touchstone.shell;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of a list asks for, from {@code ?limit=} and {@code ?cursor=}; a controller takes it as a parameter.
 *
 * @param limit 1 to {@link io.touchstone.kernel.KeysetPage#LIMIT_MAX}
 * @param cursor opaque, as a page before gave it
 */
public record KeysetRequest(int limit, @Nullable String cursor) {

    public static final int LIMIT_DEFAULT = 50;
}
