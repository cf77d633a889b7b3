package io.touchstone.merchant.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.Verdict;
import io.touchstone.merchant.life.LifeRows;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class ExpiryEngineTests {

    @Autowired
    private RunExpiry run;

    @Autowired
    private ApplicationRecords records;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTime time;

    @Autowired
    private TestClock clock;

    @Test
    void tellsOfEachOfTheFourTermsOnce() {
        UUID owner = shop("e1");
        rows().paper("e1", "tea", null, today().plusDays(60));

        // The clock is never set back: other tests' holds would end before they began.
        for (int day = 0; day <= 60; day++) {
            runOnce();
            runOnce();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(jdbc.queryForList(
                        "select template from notice_message where account_id = ? and template like '%expiry%' order by id",
                        String.class, owner))
                .containsExactly(
                        "merchant.notice.expiry-60",
                        "merchant.notice.expiry-30",
                        "merchant.notice.expiry-7",
                        "merchant.notice.expiry-0");
    }

    @Test
    void tellsOnlyTheNearestTermOfADocumentThatCameLate() {
        UUID owner = shop("e2");
        rows().paper("e2", "tea", null, today().plusDays(5));

        runOnce();

        assertThat(jdbc.queryForList("select template from notice_message where account_id = ?", String.class, owner))
                .containsExactly("merchant.notice.expiry-7");
    }

    @Test
    void holdsOnlyWhatAnEndedDocumentCovers() {
        shop("e3");
        rows().paper("e3", "tea", null, today().minusDays(1));
        rows().paper("e3", null, "p1", today().minusDays(1));
        rows().paper("e3", "cups", null, today());

        runOnce();

        assertThat(scopes("e3")).containsExactlyInAnyOrder("category:tea", "category:tea", "product:p1", "product:p1");
    }

    @Test
    void holdsFromTheDayAfterTheLast() {
        shop("e4");
        rows().paper("e4", "tea", null, today());

        runOnce();
        assertThat(scopes("e4")).isEmpty();
        clock.advance(Duration.ofDays(1));
        runOnce();

        assertThat(scopes("e4")).hasSize(2);
    }

    @Test
    void releasesByItselfWhenARenewalIsAccepted() {
        shop("e5");
        rows().paper("e5", "tea", null, today().minusDays(3));
        runOnce();
        assertThat(scopes("e5")).hasSize(2);
        UUID renewal = rows().received("e5", "tea", null, today().plusDays(400));

        clock.advance(Duration.ofHours(1));
        transaction.executeWithoutResult(
                status -> records.judge(renewal, Verdict.accept(), Actor.system("test"), clock.instant()));
        runOnce();

        assertThat(scopes("e5")).isEmpty();
    }

    @Test
    void holdsTheWholeShopForADocumentThatCoversIt() {
        shop("e6");
        rows().paper("e6", null, null, today().minusDays(1));

        runOnce();

        assertThat(scopes("e6")).containsExactly("merchant", "merchant");
    }

    private LocalDate today() {
        return time.day(clock.instant());
    }

    private void runOnce() {
        run.run(new Quiet());
    }

    private List<String> scopes(String merchantId) {
        return restrictions.ofMerchant(merchantId, clock.instant()).stream()
                .map(RestrictionView::scope)
                .map(scope -> scope.word())
                .toList();
    }

    private LifeRows rows() {
        return new LifeRows(jdbc);
    }

    private UUID shop(String merchantId) {
        rows().shop(merchantId);
        UUID owner = accounts.open(
                        NewAccount.plain(merchantId + "-owner", merchantId, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, merchantId);
        return owner;
    }

    /** A context that says nothing. */
    private record Quiet() implements JobContext {

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 1));
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Actor actor() {
            return Actor.system("test");
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(String line) {}

        @Override
        public void checkCancelled() {}
    }
}
