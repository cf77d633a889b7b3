package io.touchstone.deposit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.support.TestDatabase;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class ProofPagesTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String TRIAL = "/admin/deposits/trial-balance";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Proof proof;

    @Autowired
    private TrialBalances balances;

    @Autowired
    private TrialBalanceExport export;

    @Autowired
    private ProofItem tile;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void moneyOfTwoDays() {
        String merchant = "trial-" + ids.next();
        new FactFiles(intake).market(merchant);
        pay(merchant, 150_000, Instant.parse("2026-02-27T09:00:00Z"));
        pay(merchant, 50, Instant.parse("2026-03-01T08:00:00Z"));
    }

    @Test
    void showsBothSidesOfTheBooksAndThatNothingIsLeft() {
        assertThat(page(TRIAL))
                .contains("Both sides are equal", "data-test=\"difference-CNY\">0.00<", "Books in CNY")
                .doesNotContain("??");
        long today = total("2026-03-01");
        assertThat(today - total("2026-02-28")).isEqualTo(50);
        assertThat(total("2026-02-26")).isZero();
        assertThat(total("2030-01-01")).isEqualTo(today);
        assertThat(page(TRIAL + "?on=2026-02-28")).contains("value=\"2026-02-28\"", "0.00");
        assertThat(page(TRIAL + "?on=2999-01-01")).contains("value=\"2026-03-01\"");
    }

    @Test
    void saysSoWhenADayCannotBeRead() {
        assertThat(page(TRIAL + "?on=yesterday")).contains("That is not a day", "value=\"2026-03-01\"");
        assertThat(export.table(Map.of("on", "yesterday")).filter()).containsEntry("on", "2026-03-01");
        assertThat(export.table(Map.of()).filter()).containsEntry("on", "2026-03-01");
    }

    @Test
    void showsAProofOfBooksThatAgree() {
        ProofRun run = proof.prove(Actor.system("test"), (done, total) -> {});

        assertThat(page("/admin/deposits/proof"))
                .contains("All agrees", run.proofId().toString());
        assertThat(page("/admin/deposits/proof/" + run.proofId())).contains("data-test=\"agree\"");
        assertThat(page(TRIAL)).contains("all agreed");
        assertThat(tile.waiting(run.endedAt()).count()).isZero();
        assertThat(mvc.get().uri("/admin/deposits/proof/" + ids.next()).with(staff("ledger:read")))
                .hasStatus(404);
    }

    @Test
    void raisesTheAlarmOnEveryPageWhenBooksDiffer() {
        change("+");
        try {
            ProofRun run = proof.prove(Actor.system("test"), (done, total) -> {});

            assertThat(page("/admin/deposits/proof")).contains("data-test=\"alarm\"", "The books differ in 2 places");
            assertThat(page("/admin/deposits/proof/" + run.proofId()))
                    .contains("The balance is not what its entries add up to", "do not add up to nothing");
            assertThat(page(TRIAL)).contains("data-test=\"unbalanced\"", "there were differences");
            assertThat(tile.waiting(run.endedAt()).overdue()).isEqualTo(2);
        } finally {
            change("-");
        }
    }

    @Test
    void provesOnlyForThoseWhoMay() {
        assertThat(mvc.post()
                        .uri("/admin/deposits/proof")
                        .with(staff("ledger:read"))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri(TRIAL).with(staff("merchant:read"))).hasStatus(403);
        assertThat(page("/admin/deposits/proof")).doesNotContain("data-test=\"prove\"");

        assertThat(mvc.post()
                        .uri("/admin/deposits/proof")
                        .with(staff("ledger:read", "ledger:prove"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private String page(String path) {
        var answer = mvc.get().uri(path).with(staff("ledger:read")).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UserRequestPostProcessor staff(String... abilities) {
        SimpleGrantedAuthority[] granted = new SimpleGrantedAuthority[abilities.length + 1];
        granted[0] = new SimpleGrantedAuthority("seat:staff");
        for (int i = 0; i < abilities.length; i++) {
            granted[i + 1] = new SimpleGrantedAuthority(abilities[i]);
        }
        return user("finance").authorities(granted);
    }

    private long total(String day) {
        return balances.endOfDay(java.time.LocalDate.parse(day)).stream()
                .filter(book -> book.currency().equals("CNY"))
                .mapToLong(book -> {
                    assertThat(book.isBalanced()).isTrue();
                    return book.creditMinor();
                })
                .sum();
    }

    private void change(String sign) {
        database.ownerJdbc()
                .execute(
                        "alter table deposit_account disable trigger user; update deposit_account set balance_minor = balance_minor "
                                + sign
                                + " 1 where account_id = (select min(account_id) from deposit_account where purpose = 'deposit')"
                                + "; alter table deposit_account enable trigger user");
    }

    private void pay(String merchant, long minor, Instant at) {
        Posting posting = Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                at,
                AccountKey.platforms(AccountPurpose.BANK, CNY),
                AccountKey.deposit(merchant, CNY),
                new Money(minor, CNY));
        transaction.executeWithoutResult(status -> ledger.post(posting));
    }
}
