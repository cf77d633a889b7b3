package io.touchstone.report.pack;

import io.touchstone.kernel.Rule;

/** What evidence packs ask for. */
public enum PackRule implements Rule {
    /** Nothing is known of an instant that has not passed. */
    PACK_AS_OF_FUTURE,
    PACK_PARTS_NONE,
    PACK_PART_UNKNOWN,
    /** The list shows rows that are not kept as they were, so it could not be made again. */
    PACK_PART_NOT_DATED,
    /** The list cannot be read with this filter. */
    PACK_PART_UNREADABLE,
    PACK_MERCHANT_OUT_OF_SCOPE,
    PACK_TOO_LARGE,
    /** Something that began before the instant has not ended for long. */
    PACK_NOT_SETTLED,
    PACK_STEP_REFUSED;

    @Override
    public String module() {
        return "report";
    }
}
