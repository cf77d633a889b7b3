package io.touchstone.standing.picture;

import static io.touchstone.penalty.points.PointsFixture.NOW;
import static io.touchstone.penalty.points.PointsFixture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.penalty.points.PointsFixture;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.Restrictions;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.Ability;
import io.touchstone.shell.MerchantMarks;
import io.touchstone.shell.MerchantPanel;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A merchant as a whole: what each module says of it, and where its bad marks bite. */
@TouchstoneTest
class PictureTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Ids ids;

    @Autowired
    private List<MerchantPanel> panels;

    @Autowired
    private List<MerchantMarks> marks;

    @Autowired
    private List<Ability> abilities;

    private PointsFixture fixture;
    private String shop = "";

    @BeforeEach
    void openAShop() {
        fixture = new PointsFixture(application);
        shop = fixture.shop();
        db.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, '-infinity', 'active', 'import', now()) on conflict do nothing",
                shop);
    }

    /** What somebody named so that it looks like a key, an amount or two words is still a name. */
    @Test
    void saysForWhichPartAShopIsHeldBackWhateverItsName() {
        for (String brand : List.of("#FR2", "100 CNY", "A:B")) {
            application
                    .getBean(Restrictions.class)
                    .impose(new ImposeRestriction(
                            shop,
                            RestrictionKind.PUBLISH,
                            RestrictionScope.brand(brand),
                            NOW,
                            null,
                            BigDecimal.ZERO,
                            null,
                            "test",
                            Actor.system("test")));
        }

        MvcTestResult page = mvc.get()
                .uri("/admin/merchants/" + shop)
                .with(authentication(new SignedInAs().staff("reader", "standing:read")))
                .exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("of brand #FR2 alone", "of brand A:B alone")
                .doesNotContain("May not list anything new");
    }

    @Test
    void showsEveryPanelOfAShopOfWhichNothingIsKnown() {
        for (String language : List.of("en", "zh-CN")) {
            assertThat(merchant(shop, language, all())).hasStatusOk().bodyText().satisfies(page -> {
                for (MerchantPanel panel : panels) {
                    assertThat(page).contains("data-panel=\"" + panel.key() + "\"");
                }
            });
        }
        assertThat(merchant(shop, "en", all())).bodyText().contains("No fault has effect anywhere now.");
    }

    @Test
    void showsEachPanelOnlyToThoseWhoMayReadItsRows() {
        for (MerchantPanel panel : panels) {
            String[] without = Stream.of(all())
                    .filter(name -> !name.equals(panel.ability()) || name.equals("standing:read"))
                    .toArray(String[]::new);
            if (!panel.ability().equals("standing:read")) {
                assertThat(merchant(shop, "en", without))
                        .bodyText()
                        .doesNotContain("data-panel=\"" + panel.key() + "\"");
            }
        }
        assertThat(merchant(shop, "en", "penalty:read")).hasStatus(403);
    }

    @Test
    void asksForAbilitiesThatThereAre() {
        Set<String> known = abilities.stream().map(Ability::name).collect(Collectors.toSet());
        assertThat(panels).extracting(MerchantPanel::ability).isSubsetOf(known);
        assertThat(marks).extracting(MerchantMarks::ability).isSubsetOf(known);
        assertThat(panels).extracting(MerchantPanel::key).doesNotHaveDuplicates();
    }

    @Test
    void namesEachPlaceWhereAMarkBitesUntilItIsTakenBack() {
        Effects.Cause cause = fixture.decide(shop, NOW.minus(Duration.ofDays(3)), points(ViolationClass.A, 6));
        restrict("restricted-now");

        assertThat(merchant(shop, "en", all()))
                .bodyText()
                .contains("6 points of class A count this year", "Not admitted to campaigns", "Until it is taken back");
        assertThat(merchant(shop, "en", "standing:read"))
                .bodyText()
                .contains("Not admitted to campaigns")
                .doesNotContain("points of class A count");

        fixture.reverse(cause, NOW.minus(Duration.ofDays(1)));
        assertThat(merchant(shop, "en", all())).bodyText().doesNotContain("6 points of class A count this year");
    }

    @Test
    void tellsTheMerchantItselfAndNobodyElseOfItsMarks() {
        fixture.decide(shop, NOW.minus(Duration.ofDays(3)), points(ViolationClass.A, 6));
        UUID owner = account();
        merchants.giveSeat(owner, shop);

        assertThat(health(owner, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("6 points of class A count this year", "Status", "Good");
        assertThat(health(owner, "zh-CN")).bodyText().contains("一处失信", "A 类扣 6 分");
        assertThat(health(account(), "en")).hasStatus(404);
    }

    @Test
    void saysALongNameWhole() {
        String name = "很长的店铺名称".repeat(14);
        db.update("update merchant set name = ? where merchant_id = ?", name, shop);

        assertThat(merchant(shop, "zh-CN", all())).hasStatusOk().bodyText().contains(name);
    }

    private void restrict(String reason) {
        db.update(
                "insert into restriction_entry (restriction_id, merchant_id, kind, scope, valid_from, weight, case_no, reason, recorded_at, recorded_by)"
                        + " values (?, ?, 'campaign', 'merchant', ?::timestamptz, 0, ?, ?, now(), 'SYSTEM:test')",
                ids.next(),
                shop,
                NOW.minus(Duration.ofDays(2)).toString(),
                "T-" + ids.next(),
                reason);
    }

    private String[] all() {
        return abilities.stream()
                .filter(ability -> ability.roles().stream().anyMatch(Role.staff()::contains))
                .map(Ability::name)
                .toArray(String[]::new);
    }

    private UUID account() {
        String name = "picture" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private MvcTestResult merchant(String id, String language, String... able) {
        return mvc.get()
                .uri(URI.create("/admin/merchants/" + id))
                .header("Accept-Language", language)
                .with(authentication(new SignedInAs().staff("reader", able)))
                .exchange();
    }

    private MvcTestResult health(UUID account, String language) {
        return mvc.get()
                .uri(URI.create("/portal/shops/" + shop + "/health"))
                .header("Accept-Language", language)
                .with(authentication(new SignedInAs().merchant(account, "standing:own")))
                .exchange();
    }
}
