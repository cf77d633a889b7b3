package io.touchstone.merchant.life.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class LifePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestClock clock;

    private final SignedInAs people = new SignedInAs();

    @BeforeEach
    void startAtTheFixedTime() {
        clock.reset();
    }

    @Test
    void suspendsAndReleasesAShopAndTellsItsPeople() {
        UUID owner = shopWithOwner("l1");

        assertThat(post(
                        "/admin/merchants/l1/life/suspend",
                        officer("a"),
                        "version",
                        "0",
                        "type",
                        "register_mismatch",
                        "reason",
                        "differs"))
                .hasStatus3xxRedirection();
        assertThat(state("l1")).isEqualTo("SUSPENDED");
        assertThat(count("select count(*) from notice_message where account_id = ?", owner))
                .isEqualTo(1);
        MvcTestResult page = get("/admin/merchants/l1/life", officer("a"));
        assertThat(page).hasStatusOk().bodyText().contains("Register mismatch").doesNotContain("??");
        String suspension = jdbc.queryForObject(
                "select suspension_id::text from merchant_suspension where merchant_id = 'l1'", String.class);
        assertThat(get("/admin/merchants/l1/life/release?of=" + suspension, officer("a")))
                .hasStatusOk();
        assertThat(post(
                        "/admin/merchants/l1/life/release",
                        officer("a"),
                        "version",
                        "1",
                        "of",
                        suspension,
                        "reason",
                        "agrees"))
                .hasStatus3xxRedirection();
        assertThat(state("l1")).isEqualTo("ACTIVE");
    }

    @Test
    void refusesAStaleVersionWithWhoWasFaster() {
        shopWithOwner("l2");
        post(
                "/admin/merchants/l2/life/suspend",
                officer("a"),
                "version",
                "0",
                "type",
                "register_mismatch",
                "reason",
                "x");

        MvcTestResult late = post(
                "/admin/merchants/l2/life/suspend",
                officer("b"),
                "version",
                "0",
                "type",
                "deposit_shortfall",
                "reason",
                "y");

        assertThat(late).hasStatus(409).bodyText().contains("2026-03-01");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        shopWithOwner("l3");

        MvcTestResult answer = post(
                "/admin/merchants/l3/life/suspend",
                officer("a"),
                "version",
                "0",
                "type",
                "investigation",
                "reason",
                "kept words");

        assertThat(answer).hasStatus(422).bodyText().contains("kept words", "data-test=\"errors\"");
        assertThat(state("l3")).isEqualTo("ACTIVE");
    }

    @Test
    void bansByTwoPeopleAndPutsTheMerchantOnTheBlocklist() {
        shopWithOwner("l4");
        assertThat(post(
                        "/admin/merchants/l4/life/propose-ban",
                        officer("a"),
                        "version",
                        "0",
                        "basis",
                        "rule 1",
                        "reason",
                        "fakes"))
                .hasStatus3xxRedirection();
        String ban =
                jdbc.queryForObject("select ban_id::text from merchant_ban where merchant_id = 'l4'", String.class);

        assertThat(post("/admin/merchants/l4/life/confirm-ban", officer("b"), "version", "1", "of", ban))
                .hasStatus(403);
        assertThat(post("/admin/merchants/l4/life/confirm-ban", approver("c"), "version", "1", "of", ban))
                .hasStatus3xxRedirection();

        assertThat(state("l4")).isEqualTo("BANNED");
        assertThat(get("/admin/merchants/l4/life", approver("c")))
                .hasStatusOk()
                .bodyText()
                .contains("act-lift-ban");
        assertThat(post(
                        "/admin/merchants/l4/life/lift-ban",
                        approver("c"),
                        "version",
                        "2",
                        "of",
                        ban,
                        "reason",
                        "appeal"))
                .hasStatus(422);
        assertThat(post(
                        "/admin/merchants/l4/life/lift-ban",
                        approver("d"),
                        "version",
                        "2",
                        "of",
                        ban,
                        "reason",
                        "appeal"))
                .hasStatus3xxRedirection();
        assertThat(state("l4")).isEqualTo("ACTIVE");
    }

    @Test
    void letsTheOwnerCloseTheShopInPublic() {
        UUID owner = shopWithOwner("l5");
        assertThat(post(
                        "/portal/shops/l5/life/exit",
                        merchant(owner),
                        "version",
                        "0",
                        "day",
                        "2026-03-30",
                        "reason",
                        "moving"))
                .hasStatus(422);

        assertThat(post(
                        "/portal/shops/l5/life/exit",
                        merchant(owner),
                        "version",
                        "0",
                        "day",
                        "2026-03-31",
                        "reason",
                        "moving"))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/shops/l5").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"exit-notice\"");
        assertThat(get("/portal/shops/l5/life", merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("act-cancel-exit");
        assertThat(merchants.leavesAt("l5")).contains(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void hidesTheLifeOfAnothersShop() {
        shopWithOwner("l6");
        UUID other = shopWithOwner("l7");

        assertThat(get("/portal/shops/l6/life", merchant(other))).hasStatus(404);
        assertThat(get("/portal/shops/l6/life/exit", merchant(other))).hasStatus(404);
        assertThat(post(
                        "/portal/shops/l6/life/pause",
                        merchant(other),
                        "version",
                        "0",
                        "day",
                        "2026-03-30",
                        "reason",
                        "x"))
                .hasStatus(404);
    }

    @Test
    void refusesTheSmallerSeats() {
        shopWithOwner("l8");
        UUID viewer = account("l8-viewer");
        jdbc.update("insert into merchant_seat (account_id, merchant_id, role) values (?, 'l8', 'viewer')", viewer);

        assertThat(get("/portal/shops/l8/life", merchant(viewer)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("act-exit");
        assertThat(post(
                        "/portal/shops/l8/life/pause",
                        merchant(viewer),
                        "version",
                        "0",
                        "day",
                        "2026-03-30",
                        "reason",
                        "x"))
                .hasStatus(403);
    }

    @Test
    void opensAShopOfWhichNothingIsMissing() {
        shopWithOwner("l9");
        jdbc.update("insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                + " values ('l9', '2026-02-01Z', 'trial', 'admitted', now())");

        assertThat(get("/admin/merchants/l9/life", officer("a")))
                .hasStatusOk()
                .bodyText()
                .containsPattern("data-test=\"gate\">\\s*Open");
        assertThat(get("/admin/merchants/l9/life/panel", officer("a")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html");
        assertThat(post("/admin/merchants/l9/life/open", officer("a"), "version", "0", "reason", "ready"))
                .hasStatus3xxRedirection();
        assertThat(state("l9")).isEqualTo("ACTIVE");
    }

    @Test
    void keepsAShopFromOpeningWhoseDepositIsMissing() {
        shopWithOwner("l10");
        jdbc.update("insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                + " values ('l10', '2026-02-01Z', 'trial', 'admitted', now())");
        jdbc.update("insert into taxonomy_category (category_code, name_zh, deposit_minor, updated_at)"
                + " values ('gold', '黄金', 5000000, 'epoch')");
        jdbc.update("insert into catalog_product (product_id, merchant_id, category_code, title, updated_at)"
                + " values ('gold-1', 'l10', 'gold', 'A ring', now())");

        assertThat(get("/admin/merchants/l10/life", officer("a")))
                .hasStatusOk()
                .bodyText()
                .contains("CNY 50,000.00 of the deposit is missing");
        assertThat(post("/admin/merchants/l10/life/open", officer("a"), "version", "0", "reason", "ready"))
                .hasStatus(422);
        assertThat(state("l10")).isEqualTo("TRIAL");
    }

    private UUID shopWithOwner(String merchantId) {
        jdbc.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('tea', '茶叶', 'epoch')"
                + " on conflict do nothing");
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'tea', now())",
                merchantId,
                "Shop " + merchantId);
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, '-infinity', 'active', 'import', now())",
                merchantId);
        UUID owner = account(merchantId + "-owner");
        merchants.giveSeat(owner, merchantId);
        return owner;
    }

    private UUID account(String username) {
        return accounts.open(
                        NewAccount.plain(username, username, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
    }

    private String state(String merchantId) {
        return merchants.stateAt(merchantId, clock.instant()).name();
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    private RequestPostProcessor officer(String name) {
        return authentication(people.staff(name, "life:read", "life:change", "life:propose-ban"));
    }

    private RequestPostProcessor approver(String name) {
        return authentication(people.staff(name, "life:read", "life:change", "life:propose-ban", "life:ban"));
    }

    private RequestPostProcessor merchant(UUID account) {
        return authentication(people.merchant(account, "life:own"));
    }

    private MvcTestResult get(String path, RequestPostProcessor by) {
        return mvc.get()
                .uri(path)
                .with(by)
                .with(csrf())
                .header("Accept-Language", "en")
                .exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor by, String... fields) {
        var request = mvc.post().uri(path).with(by).with(csrf()).header("Accept-Language", "en");
        for (int i = 0; i + 1 < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
