package io.touchstone.deposit.payment;

import static io.touchstone.deposit.DepositFacts.AT;
import static io.touchstone.deposit.DepositFacts.SOMEBODY;
import static io.touchstone.deposit.DepositFacts.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.support.TouchstoneTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class DemoBankTests {

    @Autowired
    private DemoBank demo;

    @Autowired
    private Payments payments;

    @Autowired
    private Intake intake;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void makesALineOfEachKindThatPeopleLookAt() {
        DepositFacts facts = new DepositFacts(intake, ledger, ids, transaction);
        for (int i = 0; i < 5; i++) {
            String shop = facts.merchant(0);
            facts.inTransaction(() -> payments.receive(new ReceivePayment(
                    ids.next(), shop, cny(1_000), "demo-" + shop, ReceivePayment.Source.API, AT, SOMEBODY)));
        }

        transaction.executeWithoutResult(status -> demo.tell());

        assertThat(jdbc.queryForList(
                        "select state || ' ' || count(*) from deposit_bank_line group by state order by state",
                        String.class))
                .containsExactly("differing 1", "matched 2", "unmatched 3");
        assertThat(jdbc.queryForObject("select count(*) from deposit_bank_decision where outcome is null", Long.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from deposit_pay_in", Long.class))
                .isEqualTo(1);
    }
}
