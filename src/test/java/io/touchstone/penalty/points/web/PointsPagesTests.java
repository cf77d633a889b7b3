package io.touchstone.penalty.points.web;

import static io.touchstone.penalty.points.PointsFixture.NOW;
import static io.touchstone.penalty.points.PointsFixture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.penalty.points.PointsFixture;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts of points as staff and the shop itself see them. */
@TouchstoneTest
class PointsPagesTests {

    private static final String LIST = "/admin/points";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private PortalSeats seats;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TransactionTemplate transaction;

    private PointsFixture fixture;
    private String shop = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aShopWithElevenPoints() {
        fixture = new PointsFixture(application);
        shop = fixture.shop();
        owner = account();
        merchants.giveSeat(owner, shop);
    }

    @Test
    void showsTheAccountInBothLanguages() {
        Effects.Cause cause = fixture.decide(shop, NOW.minus(Duration.ofDays(2)), points(ViolationClass.A, 11));
        Effects.Cause undone = fixture.decide(shop, NOW.minus(Duration.ofDays(1)), points(ViolationClass.C, 2));
        fixture.reverse(undone, NOW);

        assertThat(get(LIST + "/merchants/" + shop, staff(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(cause.number(), "1 more reach the node at 12.", "Taken back", "all of them are cleared")
                .doesNotContain("??");
        assertThat(get(LIST + "/merchants/" + shop, staff(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("再扣 1 分即达到 12 分节点", "已撤销")
                .doesNotContain("??");
        assertThat(get(LIST + "/merchants/" + shop + "/year.json", staff(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("\"data\":[0,11]");
    }

    @Test
    void listsTheNearestFirstAndFilters() {
        String nearer = fixture.shop();
        fixture.decide(shop, NOW, points(ViolationClass.A, 9));
        fixture.decide(nearer, NOW, points(ViolationClass.B, 11));

        assertThat(get(LIST + "?near=1", staff(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Shop " + nearer)
                .doesNotContain("Shop " + shop, "??");
        assertThat(get(LIST + "?class=a&near=3&merchant=" + shop, staff(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Shop " + shop)
                .doesNotContain("Shop " + nearer);
        assertThat(get(LIST + "?serving=yes&merchant=" + shop, staff(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody has points that fit");
    }

    @Test
    void showsAShopItsOwnPointsAndNoOthers() {
        fixture.decide(shop, NOW, points(ViolationClass.A, 11));
        UUID stranger = account();
        String path = "/portal/shops/" + shop + "/points";

        assertThat(get(path, merchant(owner), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("1 more reach the node at 12.")
                .doesNotContain("??");
        assertThat(get(path + "/year.json", merchant(owner), "en")).hasStatusOk();
        assertThat(get(path, merchant(stranger), "en")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + "/year.json", merchant(stranger), "en")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(seen(owner)).isOne();
        assertThat(seen(stranger)).isZero();
    }

    @Test
    void exportsTheListAsItIsFiltered() {
        fixture.decide(shop, NOW, points(ViolationClass.A, 9));

        assertThat(mvc.post()
                        .uri("/admin/exports/penalty-points/csv")
                        .with(staff())
                        .with(csrf())
                        .param("class", "a")
                        .param("near", "3")
                        .param("serving", "no")
                        .param("merchant", shop)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Shop " + shop);
    }

    @Test
    void asksStaffForTheAbility() {
        assertThat(get(LIST, authentication(new SignedInAs().staff("nobody", "export:run")), "en"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(
                        LIST + "/merchants/" + shop,
                        authentication(new SignedInAs().staff("nobody", "export:run")),
                        "en"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LIST + "/merchants/nobody-at-all", staff(), "en")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private long seen(UUID account) {
        seats.take(account);
        try {
            Long count = transaction.execute(status -> db.queryForObject(
                    "select count(*) from penalty_point_event where merchant_id = ?", Long.class, shop));
            return count == null ? -1 : count;
        } finally {
            seats.leave();
        }
    }

    private UUID account() {
        String name = "owner" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private static RequestPostProcessor staff() {
        return authentication(new SignedInAs().staff("officer", "penalty:read", "export:run"));
    }

    private static RequestPostProcessor merchant(UUID account) {
        return authentication(new SignedInAs().merchant(account, "penalty:points-own"));
    }

    private MvcTestResult get(String path, RequestPostProcessor who, String language) {
        return mvc.get().uri(path).with(who).header("Accept-Language", language).exchange();
    }
}
