package io.touchstone.report.engagement;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.RoleObjections;
import io.touchstone.kernel.Rule;
import io.touchstone.shell.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever audits decides nothing here: an account that has or had an engagement keeps the one role of an auditor. */
@Component
class EngagedHaveOneRole implements RoleObjections {

    private final EngagementRows rows;

    EngagedHaveOneRole(EngagementRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Rule> against(AccountId account, Set<Role> wanted) {
        boolean refused = !wanted.equals(Set.of(Role.AUDITOR)) && rows.isGoverned(account.id());
        return refused ? Optional.of(EngagementRule.ENGAGEMENT_OTHER_ROLE) : Optional.empty();
    }
}
