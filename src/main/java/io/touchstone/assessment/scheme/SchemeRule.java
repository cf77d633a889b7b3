package io.touchstone.assessment.scheme;

import io.touchstone.kernel.Rule;

/** What the work on schemes refuses. */
public enum SchemeRule implements Rule {
    /** A version that was published or shipped is never written over. */
    SCHEME_VERSION_TAKEN,
    SCHEME_NOT_DRAFT,
    SCHEME_CHANGED,
    /** Maker and publisher are two people. */
    SCHEME_OWN_DRAFT,
    /** Something in the file changed between the preview and the draft. */
    SCHEME_FAULTY;

    @Override
    public String module() {
        return "assessment";
    }
}
