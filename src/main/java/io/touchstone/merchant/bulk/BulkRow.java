package io.touchstone.merchant.bulk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One shop of a file, its texts made even. */
record BulkRow(int number, Map<BulkField, String> values, List<String> categories) {

    @Nullable
    String value(BulkField field) {
        return values.get(field);
    }
}
