package io.touchstone.merchant.bulk;

import io.touchstone.kernel.Rule;

/** What a file of shops must keep, before its single cells are looked at. */
public enum BulkRule implements Rule {
    BULK_NO_FILE,
    BULK_TOO_LARGE,
    BULK_NOT_A_TABLE,
    BULK_UNPACKS_TOO_FAR,
    BULK_DONE_BEFORE,
    BULK_NOT_READY;

    @Override
    public String module() {
        return "merchant";
    }
}
