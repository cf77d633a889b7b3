package io.touchstone.penalty.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.MadePaper;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice of infringed rights from the public form to its end, as holder, staff and merchant go through it (ECL 42 to 44). */
@TouchstoneTest
class IpNoticePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private SilentHolders silent;

    @Autowired
    private HolderSecrets secrets;

    @Autowired
    private DemoIpNotices demo;

    @Autowired
    private PortalSeats seats;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private String shop = "";
    private String product = "";
    private String once = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aShopWithGoods() {
        clock.reset();
        shop = CaseFixture.merchant(jdbc);
        product = CaseFixture.product(jdbc, shop);
        owner = account();
        merchants.giveSeat(owner, shop);
        once = ids.next().toString();
    }

    @Test
    void liftsTheMeasuresWhenTheHolderSaysNothingForFifteenDays() throws IOException {
        forwarded();
        assertThat(held()).extracting(one -> one.kind().word()).containsExactlyInAnyOrder("search", "publish");
        assertThat(held()).allSatisfy(one -> assertThat(one.scope().word()).isEqualTo("product:" + product));
        countered();
        assertThat(get(mine(), null, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("we made it ourselves", "pursuit-form")
                .doesNotContain("??");

        clock.advance(Duration.ofDays(15).minusSeconds(1));
        silent.lift();
        assertThat(held()).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        silent.lift();

        assertThat(held()).isEmpty();
        assertThat(state()).isEqualTo("lifted");
        assertThat(post(mine() + "/pursuit", null, "version", version(), "kind", "suit", "reference", "late"))
                .hasStatus(409);
    }

    @Test
    void keepsTheMeasuresWhenTheHolderSuesInTime() throws IOException {
        forwarded();
        countered();
        assertThat(post(mine() + "/pursuit", null, "version", version(), "kind", "suit", "reference", " "))
                .hasStatus(422);
        assertThat(post(mine() + "/pursuit", null, "version", version(), "kind", "suit", "reference", "(2026) 1"))
                .hasStatus3xxRedirection();
        clock.advance(Duration.ofDays(60));
        silent.lift();
        assertThat(held()).hasSize(2);

        assertThat(post(mine() + "/withdraw", null, "version", version())).hasStatus3xxRedirection();
        assertThat(held()).isEmpty();
    }

    @Test
    void showsEverySideItsPagesInBothLanguages() throws IOException {
        assertThat(get("/ip-notices/new", null, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("ip-form")
                .doesNotContain("??");
        sent();
        String console = "/admin/ip-notices/" + number();
        String own = "/portal/shops/" + shop + "/ip-notices";
        assertThat(get(own + "/" + number(), merchant(owner), "en")).hasStatus(404);
        assertThat(get("/ip-notices", null, "en")).hasStatusOk().bodyText().doesNotContain(number());
        forward();
        for (String language : List.of("en", "zh-CN")) {
            assertThat(get("/admin/ip-notices", staff(), language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(number())
                    .doesNotContain("??");
            assertThat(get(console, staff(), language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("holder@example.org", "title-deed.pdf")
                    .doesNotContain("??");
            assertThat(get(own, merchant(owner), language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(number())
                    .doesNotContain("??");
            assertThat(get(own + "/" + number(), merchant(owner), language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("counter-form", "title-deed.pdf")
                    .doesNotContain("??", "holder@example.org");
            assertThat(get(mine(), null, language)).hasStatusOk().bodyText().doesNotContain("??", "holder@example.org");
            assertThat(get("/ip-notices", null, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(number(), shop)
                    .doesNotContain("??", "Ms Zhang");
            assertThat(get("/ip-notices/sent", null, language))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        assertThat(get("/admin/ip-notices?view=forwarded&merchant=" + shop + "&number=" + number(), staff(), "en"))
                .hasStatusOk();
    }

    @Test
    void takesADoubleSubmitOnceAndKeepsWhatWasTyped() throws IOException {
        sent();
        sent();
        assertThat(jdbc.queryForObject(
                        "select count(*) from penalty_ip_notice where merchant_id = ?", Long.class, shop))
                .isOne();

        once = ids.next().toString();
        assertThat(send("no-such-goods", true))
                .hasStatus(422)
                .bodyText()
                .contains("There is no product no-such-goods here", "they copy us");
        assertThat(send(product, false)).hasStatus(422).bodyText().contains("at least one file");
        String other = CaseFixture.product(jdbc, CaseFixture.merchant(jdbc));
        assertThat(send(product + "\n" + other, true)).hasStatus(422).bodyText().contains("of several shops");
        assertThat(post("/ip-notices/new", null, "once", once, "statement", "only this"))
                .hasStatus(422)
                .bodyText()
                .contains("only this", "data-test=\"errors\"");
    }

    @Test
    void readsProductsFromLinks() throws IOException {
        assertThat(send("https://market.example/products/" + product + "?from=search", true))
                .hasStatus3xxRedirection();

        assertThat(jdbc.queryForList(
                        "select product_id from penalty_ip_notice_item where notice_id = ?::uuid", String.class, once))
                .containsExactly(product);
    }

    @Test
    void refusesAnIncompleteNoticeAndImposesNothing() throws IOException {
        sent();
        String console = "/admin/ip-notices/" + number();
        assertThat(post(console + "/refuse", staff(), "version", version(), "words", ""))
                .hasStatus(422);
        assertThat(post(console + "/refuse", staff(), "version", version(), "words", "no proof of the right"))
                .hasStatus3xxRedirection();

        assertThat(held()).isEmpty();
        assertThat(get(mine(), null, "en")).hasStatusOk().bodyText().contains("no proof of the right");
        assertThat(post(console + "/forward", staff(), "version", version())).hasStatus(409);
        assertThat(get("/portal/shops/" + shop + "/ip-notices/" + number(), merchant(owner), "en"))
                .hasStatus(404);
    }

    @Test
    void opensACaseOnceAndRemembersBadFaith() throws IOException {
        forwarded();
        String console = "/admin/ip-notices/" + number();
        assertThat(post(console + "/case", staff(), "version", version())).hasStatus3xxRedirection();
        assertThat(post(console + "/case", staff(), "version", version())).hasStatus(409);
        assertThat(post(console + "/bad-faith", staff(), "version", version(), "words", "the mark had lapsed"))
                .hasStatus3xxRedirection();
        assertThat(get(console, staff(), "en")).hasStatusOk().bodyText().contains("VC-2026-", "the mark had lapsed");

        once = ids.next().toString();
        sent();
        assertThat(get("/admin/ip-notices/" + number(), staff(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("bad-faith-before");
        assertThat(get(mine(), null, "en")).hasStatusOk().bodyText().doesNotContain("the mark had lapsed");
    }

    @Test
    void opensToNobodyElse() throws IOException {
        forwarded();
        UUID stranger = account();
        String own = "/portal/shops/" + shop + "/ip-notices";

        assertThat(get("/ip-notices/mine/" + number() + "/wrong", null, "en")).hasStatus(404);
        assertThat(post("/ip-notices/mine/" + number() + "/wrong/withdraw", null, "version", version()))
                .hasStatus(404);
        assertThat(get(own, merchant(stranger), "en")).hasStatus(404);
        assertThat(post(
                        own + "/" + number() + "/counter",
                        merchant(stranger),
                        "version",
                        version(),
                        "words",
                        "not yours"))
                .hasStatus(404);
        RequestPostProcessor reader = authentication(new SignedInAs().staff("reader", "penalty:read"));
        for (String step : List.of("forward", "refuse", "case", "bad-faith")) {
            assertThat(post("/admin/ip-notices/" + number() + "/" + step, reader, "version", version(), "words", "w"))
                    .hasStatus(403);
        }
        assertThat(post(own + "/" + number() + "/counter", merchant(owner), "version", "99", "words", "stale"))
                .hasStatus(409);
        assertThat(post(own + "/" + number() + "/counter", merchant(owner), "version", version(), "words", ""))
                .hasStatus(422);
        assertThat(seen(stranger)).isZero();
        assertThat(seen(owner)).isOne();
        assertThatThrownBy(() -> jdbc.update("delete from penalty_ip_notice_entry"))
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.queryForObject(
                        "select encode(holder_mail, 'escape') from penalty_ip_notice where notice_id = ?::uuid",
                        String.class,
                        once))
                .doesNotContain("holder@");
    }

    @Test
    void makesNoticesForTheDemo() {
        for (int i = 0; i < 2; i++) {
            CaseFixture.product(jdbc, CaseFixture.merchant(jdbc));
        }

        transaction.executeWithoutResult(status -> demo.tell());

        assertThat(jdbc.queryForList(
                        "select state from penalty_ip_notice where right_number = '第 12345678 号' order by number",
                        String.class))
                .containsExactly("received", "forwarded", "countered");
    }

    private void forwarded() throws IOException {
        sent();
        forward();
    }

    private void forward() {
        assertThat(post("/admin/ip-notices/" + number() + "/forward", staff(), "version", version()))
                .hasStatus3xxRedirection();
    }

    private void countered() {
        assertThat(post(
                        "/portal/shops/" + shop + "/ip-notices/" + number() + "/counter",
                        merchant(owner),
                        "version",
                        version(),
                        "words",
                        "we made it ourselves"))
                .hasStatus3xxRedirection();
    }

    private void sent() throws IOException {
        assertThat(send(product, true)).hasStatus3xxRedirection();
    }

    private MvcTestResult send(String products, boolean evidence) throws IOException {
        var request = mvc.post().uri("/ip-notices/new").multipart();
        if (evidence) {
            byte[] paper = MadePaper.of("Title deed", List.of("one")).readAllBytes();
            request = request.file(new MockMultipartFile("papers", "title-deed.pdf", "application/pdf", paper));
        }
        return request.param("once", once)
                .param("holder", "Ms Zhang")
                .param("kind", "person")
                .param("mail", "holder@example.org")
                .param("right", "trademark")
                .param("rightNumber", "TM 123")
                .param("products", products)
                .param("statement", "they copy us")
                .param("truthful", "true")
                .with(csrf())
                .header("Accept-Language", "en")
                .exchange();
    }

    private List<RestrictionView> held() {
        return restrictions.ofMerchant(shop, clock.instant());
    }

    private String mine() {
        return "/ip-notices/mine/" + number() + "/" + secrets.link(UUID.fromString(once));
    }

    private String number() {
        return String.valueOf(jdbc.queryForObject(
                "select number from penalty_ip_notice where notice_id = ?::uuid", String.class, once));
    }

    private String state() {
        return String.valueOf(jdbc.queryForObject(
                "select state from penalty_ip_notice where notice_id = ?::uuid", String.class, once));
    }

    private String version() {
        return String.valueOf(jdbc.queryForObject(
                "select version from penalty_ip_notice where notice_id = ?::uuid", Long.class, once));
    }

    /** How many notices the database shows a seat of the portal. */
    private long seen(UUID account) {
        seats.take(account);
        try {
            Long count = transaction.execute(
                    status -> jdbc.queryForObject("select count(*) from penalty_ip_notice", Long.class));
            return count == null ? -1 : count;
        } finally {
            seats.leave();
        }
    }

    private UUID account() {
        String name = "counter" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private static RequestPostProcessor staff() {
        return authentication(new SignedInAs().staff("officer", "penalty:read", "penalty:work", "export:run"));
    }

    private static RequestPostProcessor merchant(UUID account) {
        return authentication(new SignedInAs().merchant(account, "penalty:ip-notice:own"));
    }

    private MvcTestResult get(String path, @Nullable RequestPostProcessor who, String language) {
        var request = mvc.get().uri(path).header("Accept-Language", language);
        return (who == null ? request : request.with(who)).exchange();
    }

    private MvcTestResult post(String path, @Nullable RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).header("Accept-Language", "en");
        if (who != null) {
            request = request.with(who);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
