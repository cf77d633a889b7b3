package io.touchstone.taxonomy;

import io.touchstone.kernel.Rule;

/** What the library refuses. */
public enum TaxonomyRule implements Rule {
    BRAND_TAKEN;

    @Override
    public String module() {
        return "taxonomy";
    }
}
