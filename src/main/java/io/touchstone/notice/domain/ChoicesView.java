package io.touchstone.notice.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose, kind by kind.
 *
 * @param version 0 for somebody who never chose
 * @param address where mail goes; null when the account has none
 */
public record ChoicesView(
        List<ChoiceRow> rows,
        int digestHour,
        long version,
        @Nullable String address) {}
