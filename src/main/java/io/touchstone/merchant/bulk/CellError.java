package io.touchstone.merchant.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong where.
 *
 * @param cell as spreadsheets call it, such as {@code C17}
 * @param field the column's word, or the unknown heading
 * @param code the message key is {@code merchant.bulk.error.<code>}
 */
public record CellError(
        String cell,
        @Nullable String field,
        String code,
        @Nullable String value) {}
