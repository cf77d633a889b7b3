package io.touchstone.identity;

import io.touchstone.kernel.Rule;

/** What accounts, passwords and tokens must keep. */
public enum IdentityRule implements Rule {
    USERNAME_FORM,
    USERNAME_TAKEN,
    ROLES_MISSING,
    /** A person comes through one door; who needs two has two accounts. */
    ROLES_OF_ONE_SEAT,
    /** Nobody takes the rights to manage accounts from themselves, so that one administrator always remains. */
    OWN_ACCOUNT,
    ALREADY_ENABLED,
    ALREADY_DISABLED,
    ACCOUNT_CHANGED,
    DEPARTMENT_TAKEN,
    DEPARTMENT_CYCLE,
    DEPARTMENT_IN_USE,
    EMAIL_MISSING,
    PASSWORD_WRONG,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_COMMON,
    PASSWORD_CONTEXT,
    PASSWORD_REPEATED,
    PASSWORD_SAME,
    RESET_SPENT,
    SETUP_TOKEN_WRONG,
    SETUP_DONE,
    CODE_WRONG,
    TOO_MANY_ATTEMPTS,
    FACTOR_ALREADY_SET,
    FACTOR_NOT_SET,
    TOKEN_SCOPES_MISSING,
    TOKEN_EXPIRY,
    TOKEN_LAB,
    TOKEN_ALREADY_REVOKED,
    SSO_OFF,
    SSO_SUBJECT_MISSING,
    /** One person of the provider has one account, and one account one person of it. */
    SSO_LINK_TAKEN,
    SSO_INVITATION_SPENT;

    @Override
    public String module() {
        return "identity";
    }
}
