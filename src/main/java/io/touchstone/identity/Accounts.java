package io.touchstone.identity;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Rule;
import io.touchstone.shell.PersonNames;
import io.touchstone.shell.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has an account; what other modules ask about people. */
public interface Accounts extends PersonNames {

    Optional<AccountView> find(AccountId id);

    /** As it is now, and as it stays until the caller's transaction ends. */
    Optional<AccountView> hold(AccountId id);

    /** By the name people sign in with, whatever its case. */
    Optional<AccountView> find(String username);

    /** Enabled accounts with a role, for letters to whoever holds it. */
    List<AccountView> withRole(Role role);

    /** Enabled accounts with one of the roles. */
    List<AccountView> withAnyRole(Collection<Role> roles);

    /** Opens an account on behalf of {@code actor}; who may ask for that is the caller's to check. */
    AccountId open(NewAccount account, Actor actor);

    /** What stands against an account as it is asked for, by the field it is about; empty when it can be opened. */
    Map<String, Rule> objections(NewAccount account);
}
