package io.touchstone.identity.domain;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.IdentityPermissions.AnybodyMay;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator of an installation without demo accounts. Who can read the log of the server may do it,
 * once, with the token printed there; there is no default account (security check 25).
 */
@Service
public class SetupDesk {

    private static final Actor SETUP = Actor.system("setup");

    private final StoredAccounts stored;
    private final Accounts accounts;
    private final AccountChecks checks;
    private final JdbcClient jdbc;
    private final SetupToken token;

    SetupDesk(StoredAccounts stored, Accounts accounts, AccountChecks checks, JdbcClient jdbc, SetupToken token) {
        this.stored = stored;
        this.accounts = accounts;
        this.checks = checks;
        this.jdbc = jdbc;
        this.token = token;
    }

    /** Whether an administrator can still be made. */
    @AnybodyMay
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return token.isPrinted() && stored.count() == 0;
    }

    @AnybodyMay
    @Transactional(readOnly = true)
    public List<Objection> objections(String typedToken, NewAccount asked) {
        if (!token.fits(typedToken)) {
            return List.of(new Objection("token", IdentityRule.SETUP_TOKEN_WRONG));
        }
        return checks.objections(asked);
    }

    /** Opens the account; of two who try at once, one succeeds. */
    @AnybodyMay
    @Transactional
    public void open(String typedToken, NewAccount asked) {
        jdbc.sql("lock table identity_account in share row exclusive mode").update();
        if (!token.fits(typedToken)) {
            throw new RuleViolation(IdentityRule.SETUP_TOKEN_WRONG);
        }
        if (stored.count() > 0) {
            throw new Conflict(IdentityRule.SETUP_DONE);
        }
        accounts.open(asked, SETUP);
    }
}
