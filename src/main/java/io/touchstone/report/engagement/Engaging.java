package io.touchstone.report.engagement;

import io.touchstone.export.ExportSource;
import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.MerchantNames;
import io.touchstone.shell.OpenModules;
import io.touchstone.shell.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must be so before an account is engaged; in the caller's transaction, which keeps the account as it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Engaging {

    /** Their pages do not tell one merchant's rows from another's. */
    static final Set<String> OF_ALL =
            Set.of("audit", "export", "identity", "intake", "job", "notice", "report", "rulebook");

    private final Accounts accounts;
    private final OpenModules modules;
    private final ObjectProvider<ExportSource> exports;
    private final ObjectProvider<MerchantNames> merchants;

    Engaging(
            Accounts accounts,
            OpenModules modules,
            ObjectProvider<ExportSource> exports,
            ObjectProvider<MerchantNames> merchants) {
        this.accounts = accounts;
        this.modules = modules;
        this.exports = exports;
        this.merchants = merchants;
    }

    /** Modules that an engagement can open: those with pages or tables of their own. */
    List<String> modules() {
        Set<String> known = new TreeSet<>(modules.withPages());
        exports.forEach(source -> known.add(OpenModules.moduleOf(source.owner())));
        known.removeAll(Set.of("", "shell"));
        return List.copyOf(known);
    }

    /** Accounts that can be engaged: auditors and nothing else. */
    List<AccountView> auditors() {
        return accounts.withRole(Role.AUDITOR).stream()
                .filter(account -> account.roles().equals(Set.of(Role.AUDITOR)))
                .toList();
    }

    void requireAuditor(UUID account) {
        AccountView person = accounts.hold(new AccountId(account))
                .filter(AccountView::enabled)
                .orElseThrow(() -> new RuleViolation(EngagementRule.ENGAGEMENT_ACCOUNT_UNKNOWN));
        if (!person.roles().equals(Set.of(Role.AUDITOR))) {
            throw new RuleViolation(EngagementRule.ENGAGEMENT_OTHER_ROLE);
        }
    }

    void requireKnown(SeatScope scope) {
        List<String> known = modules();
        scope.modules().stream()
                .filter(module -> !known.contains(module))
                .findFirst()
                .ifPresent(module -> refuse(EngagementRule.ENGAGEMENT_MODULE_UNKNOWN, module));
        List<String> ids = scope.merchants();
        if (ids == null) {
            return;
        }
        scope.modules().stream()
                .filter(OF_ALL::contains)
                .findFirst()
                .ifPresent(module -> refuse(EngagementRule.ENGAGEMENT_MODULE_OF_ALL, module));
        ids.stream()
                .filter(id -> merchants.stream()
                        .noneMatch(names -> names.names(List.of(id)).containsKey(id)))
                .findFirst()
                .ifPresent(id -> refuse(EngagementRule.ENGAGEMENT_MERCHANT_UNKNOWN, id));
    }

    private static void refuse(EngagementRule rule, String what) {
        throw new RuleViolation(rule, what);
    }
}
