package io.touchstone.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.sheet.SheetRow.Progress;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo tells of two frozen assessments and one under way, for 272 items each, without a statement for each of them. */
@TouchstoneTest
class DemoAssessmentsTests {

    @Autowired
    private DemoAssessments demo;

    @Autowired
    private Assessments assessments;

    @Autowired
    private SheetList list;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void tellsOfFrozenOnesToCompareAndOneUnderWay() {
        for (Role role : new Role[] {Role.STANDARDS, Role.APPROVER, Role.OFFICER, Role.MEDIATOR}) {
            String name = role.name().toLowerCase(java.util.Locale.ROOT);
            accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", role), Actor.system("test"));
        }

        transaction.executeWithoutResult(status -> demo.tell());

        assertThat(assessments.frozenOf("platform", 3)).hasSize(2);
        FrozenAssessment platform = assessments.frozenOf("platform", 1).get(0);
        FrozenAssessment line = assessments.frozenOf(DemoAssessments.LINE, 1).get(0);
        assertThat(platform.answers()).hasSize(272).allSatisfy(one -> assertThat(one.points())
                .isNotNull());
        assertThat(platform.stars()).isGreaterThanOrEqualTo(2);
        assertThat(line.stars()).isGreaterThanOrEqualTo(2);
        Progress underWay =
                list.page(Map.of("state", "open"), null, 1).items().get(0).progress();
        assertThat(underWay.given()).isEqualTo(136);
        assertThat(underWay.sentBack()).isPositive();
        assertThat(underWay.accepted()).isPositive();
        assertThat(underWay.pending()).isPositive();
    }
}
