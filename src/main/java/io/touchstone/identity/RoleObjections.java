package io.touchstone.identity;

import io.touchstone.kernel.Rule;
import io.touchstone.shell.Role;
import java.util.Optional;
import java.util.Set;

/** Lets another module refuse roles for an account that it governs, such as an auditor's seat that must hold no other role. */
public interface RoleObjections {

    /** The rule that the roles would break; empty when nothing stands against them. */
    Optional<Rule> against(AccountId account, Set<Role> wanted);
}
