package io.touchstone.standing.web;

import static io.touchstone.penalty.points.PointsFixture.NOW;
import static io.touchstone.penalty.points.PointsFixture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.points.PointsFixture;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.penalty.violation.OpenCase;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What a merchant reads of its own shop, and what other systems read of its violations. */
@TouchstoneTest
class HealthPageTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Cases cases;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private PointsFixture fixture;
    private String shop = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void openAShop() {
        fixture = new PointsFixture(application);
        shop = fixture.shop();
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, '-infinity', 'active', 'import', now()) on conflict do nothing",
                shop);
        owner = account();
        merchants.giveSeat(owner, shop);
    }

    @Test
    void saysGoodWhereNothingIsOpen() {
        assertThat(health(owner, "en")).hasStatusOk().bodyText().contains("Nothing waits for you", "below 12");
        assertThat(health(owner, "zh-CN")).hasStatusOk().bodyText().contains("没有待处理事项");
    }

    @Test
    void saysAtRiskNearTheNextNodeAndHowFarItIs() {
        fixture.decide(shop, NOW.minus(Duration.ofDays(2)), points(ViolationClass.A, 11));

        assertThat(health(owner, "en")).bodyText().contains("At risk", "1 more reach the node at 12.");
    }

    @Test
    void showsAnotherMerchantNothing() {
        assertThat(health(account(), "en")).hasStatus(404);
    }

    @Test
    void answersViolationsOverTheApiAsOfThen() {
        fixture.decide(shop, NOW.minus(Duration.ofDays(2)), points(ViolationClass.B, 3));
        transaction.executeWithoutResult(status -> cases.open(new OpenCase(
                shop,
                null,
                null,
                CaseSource.STAFF,
                null,
                null,
                NOW.minus(Duration.ofDays(1)),
                "facts",
                null,
                NOW,
                Actor.system("test"))));

        assertThat(standing("2026-03-01T09:00:00Z"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.violations.year", year -> year.assertThat().isEqualTo(2026))
                .hasPathSatisfying("$.violations.points.B", b -> b.assertThat().isEqualTo(3))
                .hasPathSatisfying("$.violations.points.A", a -> a.assertThat().isEqualTo(0));
        assertThat(standing("2026-02-20T09:00:00Z"))
                .bodyJson()
                .hasPathSatisfying("$.violations.points.B", b -> b.assertThat().isEqualTo(0))
                .hasPathSatisfying(
                        "$.violations.open_cases", open -> open.assertThat().isEqualTo(0));
    }

    private MvcTestResult health(UUID account, String language) {
        return mvc.get()
                .uri("/portal/shops/" + shop + "/health")
                .with(authentication(new SignedInAs().merchant(account, "standing:own")))
                .header("Accept-Language", language)
                .exchange();
    }

    private MvcTestResult standing(String asOf) {
        return mvc.get()
                .uri("/api/v1/merchants/" + shop + "/standing?as_of=" + asOf)
                .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:standing:read")))
                .exchange();
    }

    private UUID account() {
        String name = "health" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }
}
