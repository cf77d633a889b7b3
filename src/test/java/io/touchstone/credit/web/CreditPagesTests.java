package io.touchstone.credit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.credit.Facts;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import io.touchstone.trade.FactsApplied;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class CreditPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private FactsApplied applied;

    @Test
    void tellsABuyersTierWithEveryInput() {
        var facts = new Facts(jdbc, transactions, applied);
        for (int i = 0; i < 4; i++) {
            var order = Facts.key("buyer1-shop-p" + i + "-" + i);
            Instant created = TestClock.START.minus(Duration.ofDays(100 + i));
            facts.order(order, created, created.plus(Duration.ofDays(2)));
            facts.rate(new Facts.Rating(order, "seller", 1, created.plus(Duration.ofDays(3)), null, null, null));
        }
        jdbc.update("insert into trade_return (return_id, order_id, reason_code, requested_at)"
                + " values ('r1', 'buyer1-shop-p1-1', 'size', '2026-01-01Z')");

        assertThat(mvc.get().uri("/api/v1/buyers/buyer1/credit").with(token()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"buyer_id":"buyer1","as_of":"2026-03-01T09:00:00Z","tier":2,"thresholds_version":1,
                         "inputs":{"credit_points":4,"completed_orders":4,"return_rate":0.25000,"account_age_days":103}}
                        """);
        assertThat(mvc.get().uri("/admin/buyers/buyer1").with(analyst()).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Tier 2", "25.000%", "at least 11");
        assertThat(mvc.get().uri("/admin/buyers/nobody").with(analyst()).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/admin/buyers?buyer_id=buyer1")
                        .with(analyst())
                        .with(csrf()))
                .hasRedirectedUrl("/admin/buyers/buyer1");
    }

    @Test
    void publishesTheTableOfBuyerTiersToAnybody() {
        assertThat(mvc.get().uri("/buyer-credit"))
                .hasStatusOk()
                .bodyText()
                .contains("Tier 5", "Set by this platform")
                .doesNotContain("platform-defined")
                .doesNotContain("??");
    }

    @Test
    void showsTheHealthOfCreditAndStartsAProof() {
        assertThat(mvc.get().uri("/admin/credit/health").with(analyst()).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"verify\"")
                .doesNotContain("??");
        assertThat(mvc.post().uri("/admin/credit/health/verify").with(analyst()).with(csrf()))
                .hasStatus3xxRedirection();
    }

    private static RequestPostProcessor analyst() {
        return user("analyst")
                .authorities(
                        new SimpleGrantedAuthority("seat:staff"),
                        new SimpleGrantedAuthority("credit:read"),
                        new SimpleGrantedAuthority("credit:verify"));
    }

    private static RequestPostProcessor token() {
        return user("token").authorities(new SimpleGrantedAuthority("scope:standing:read"));
    }
}
