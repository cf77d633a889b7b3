package io.touchstone.merchant;

/** Where a merchant is in its life (A10); the API's word is the lower-case name. */
public enum MerchantState {
    APPLICANT,
    TRIAL,
    ACTIVE,
    SUSPENDED,
    EXITED,
    BANNED;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
