package io.touchstone.merchant.registration;

import io.touchstone.kernel.Rule;

/** What registering holds to. */
public enum RegistrationRule implements Rule {
    /** The link was used, is too old, or never was. */
    REGISTRATION_SPENT;

    @Override
    public String module() {
        return "merchant";
    }
}
