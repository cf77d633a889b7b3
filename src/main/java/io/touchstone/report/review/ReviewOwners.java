package io.touchstone.report.review;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.kpi.Kpis;
import io.touchstone.shell.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may own an action and what it may be about. */
@Component
class ReviewOwners {

    /** Those who see key figures and do something about them; an auditor does not. */
    private static final Set<Role> ROLES = EnumSet.of(
            Role.ADMIN,
            Role.APPROVER,
            Role.ANALYST,
            Role.FINANCE,
            Role.OFFICER,
            Role.STANDARDS,
            Role.REVIEWER,
            Role.INSPECTOR,
            Role.MEDIATOR);

    private final Accounts accounts;
    private final Kpis kpis;

    ReviewOwners(Accounts accounts, Kpis kpis) {
        this.accounts = accounts;
        this.kpis = kpis;
    }

    /** @throws RuleViolation when nobody of the staff signs in by that name */
    UUID owner(String username) {
        return accounts.find(username)
                .filter(AccountView::enabled)
                .filter(one -> one.roles().stream().anyMatch(ROLES::contains))
                .map(one -> one.id().id())
                .orElseThrow(() -> new RuleViolation(ReviewRule.REVIEW_OWNER_UNKNOWN, username));
    }

    void requireKnown(String kpi, @Nullable UUID department) {
        if (kpis.find(kpi).isEmpty()) {
            throw new RuleViolation(ReviewRule.REVIEW_KPI_UNKNOWN, kpi);
        }
        if (department != null
                && kpis.departments().stream().noneMatch(one -> one.id().equals(department))) {
            throw new RuleViolation(ReviewRule.REVIEW_DEPARTMENT_UNKNOWN);
        }
    }

    /** How people are called, by account; who is no longer known keeps the account. */
    Map<String, String> names(Collection<UUID> people) {
        return accounts.displayNames(people.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(UUID::toString)
                .toList());
    }
}
