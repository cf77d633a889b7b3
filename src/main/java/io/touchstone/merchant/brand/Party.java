package io.touchstone.merchant.brand;

import io.touchstone.taxonomy.Brands;
import org.jspecify.annotations.Nullable;

/** A company in a chain of authorisation. */
record Party(String name, @Nullable String uscc) {

    /** The same company: by unified social credit code where both have one, by folded name otherwise. */
    boolean isSameAs(Party other) {
        if (uscc != null && other.uscc != null) {
            return uscc.equals(other.uscc);
        }
        return Brands.key(name).equals(Brands.key(other.name));
    }
}
