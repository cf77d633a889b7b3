package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.IdentityPermissions.CanManageAccounts;
import io.touchstone.identity.domain.IdentityPermissions.CanReadAccounts;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where accounts are opened and changed by an administrator. */
@Service
@Transactional
public class AccountDesk {

    private final StoredAccounts accounts;
    private final Accounts directory;
    private final AccountList list;
    private final AccountChecks checks;
    private final SignedInSessions sessions;
    private final AccountActs acts;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccountDesk(
            StoredAccounts accounts,
            Accounts directory,
            AccountList list,
            AccountChecks checks,
            SignedInSessions sessions,
            AccountActs acts,
            CurrentActor currentActor,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.list = list;
        this.checks = checks;
        this.sessions = sessions;
        this.acts = acts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Accounts by sign-in name, those with the text in one of their names. */
    @CanReadAccounts
    @Transactional(readOnly = true)
    public KeysetPage<AccountRow> find(String text, KeysetRequest request) {
        return list.find(text, request);
    }

    @CanReadAccounts
    @Transactional(readOnly = true)
    public AccountDetails details(AccountId id) {
        return acts.details(account(id), clock.instant());
    }

    /** The roles an account can be given. */
    @CanManageAccounts
    public List<Role> assignableRoles() {
        return List.of(Role.values());
    }

    /** What stands against an account as it is asked for; empty when it can be opened. */
    @CanManageAccounts
    @Transactional(readOnly = true)
    public List<Objection> objections(NewAccount asked) {
        return checks.objections(asked);
    }

    @CanManageAccounts
    public AccountId open(NewAccount asked) {
        return directory.open(asked, currentActor.get());
    }

    /** Changes who somebody is and what they may do; other roles end their sessions. */
    @CanManageAccounts
    public void change(AccountId id, Profile profile, Set<Role> roles, long version) {
        Account account = account(id);
        if (account.version() != version) {
            throw new Conflict(IdentityRule.ACCOUNT_CHANGED);
        }
        Instant now = clock.instant();
        Set<Role> before = account.roles();
        checks.requireRoles(id, roles);
        account.describe(profile, currentActor.get(), now);
        account.assign(roles, currentActor.get(), now);
        accounts.save(account);
        if (!before.equals(account.roles())) {
            sessions.endAll(id, null);
        }
    }

    /** Shuts the account; the person is out at the next request. */
    @CanManageAccounts
    public void disable(AccountId id) {
        Account account = account(id);
        account.disable(currentActor.get(), clock.instant());
        accounts.save(account);
        sessions.endAll(id, null);
    }

    @CanManageAccounts
    public void enable(AccountId id) {
        Account account = account(id);
        account.enable(currentActor.get(), clock.instant());
        accounts.save(account);
    }

    /** Forgets failed sign-ins, so that the person need not wait. */
    @CanManageAccounts
    public void unlock(AccountId id) {
        acts.unlock(account(id), currentActor.get(), clock.instant());
    }

    /** Takes the second factor away from somebody who lost it; they set up a new one at the next sign-in. */
    @CanManageAccounts
    public void resetSecondFactor(AccountId id) {
        acts.resetSecondFactor(account(id), currentActor.get(), clock.instant());
        sessions.endAll(id, null);
    }

    /** Has a link sent by which the person sets a new password. */
    @CanManageAccounts
    public void sendPasswordLink(AccountId id) {
        acts.sendPasswordLink(account(id), currentActor.get(), clock.instant());
    }

    @CanManageAccounts
    @Transactional(readOnly = true)
    public List<SessionView> sessions(AccountId id) {
        return sessions.of(id, null);
    }

    @CanManageAccounts
    public void endSession(AccountId id, String handle) {
        acts.endSession(id, handle, currentActor.get(), clock.instant());
    }

    private Account account(AccountId id) {
        return accounts.findById(id.id()).orElseThrow(() -> new NotFound("account", id.toString()));
    }
}
