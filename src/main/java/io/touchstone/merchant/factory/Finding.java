package io.touchstone.merchant.factory;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** What was found at one item of the checklist. */
@Table("merchant_factory_finding")
public record Finding(
        String itemCode,
        int templateVersion,
        String mark,
        @Nullable String note) {

    Mark kind() {
        return Mark.of(mark);
    }
}
