package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.shell.Ability;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people to whom sections can be given: enabled accounts with a role that may answer. */
@Component
class Answerers {

    private final Accounts accounts;
    private final Ability answering;

    Answerers(Accounts accounts, List<Ability> abilities) {
        this.accounts = accounts;
        this.answering = abilities.stream()
                .filter(ability -> ability.name().equals(AssessmentPermissions.ANSWER))
                .findFirst()
                .orElseThrow();
    }

    List<AccountView> all() {
        return accounts.withAnyRole(answering.roles()).stream()
                .sorted(Comparator.comparing(AccountView::displayName).thenComparing(AccountView::username))
                .toList();
    }

    boolean mayAnswer(UUID account) {
        return accounts.find(new AccountId(account))
                .filter(AccountView::enabled)
                .filter(found -> found.roles().stream().anyMatch(answering.roles()::contains))
                .isPresent();
    }
}
