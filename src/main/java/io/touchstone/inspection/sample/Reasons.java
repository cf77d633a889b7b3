package io.touchstone.inspection.sample;

import java.util.Set;

/** Why the application itself stops a sample; the message key is {@code inspection.sample.reason.<code>}. */
final class Reasons {

    static final String SEAL_BROKEN = "seal-broken";
    static final String CUSTODY_GAP = "custody-gap";
    static final String GOODS_DIFFER = "goods-differ";
    static final String PARCEL_OPENED = "parcel-opened";

    static final Set<String> CODES = Set.of(SEAL_BROKEN, CUSTODY_GAP, GOODS_DIFFER, PARCEL_OPENED);

    private Reasons() {}
}
