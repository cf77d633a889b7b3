package io.touchstone.deposit.term.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.SettlementTerms;
import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class TermPagesTests {

    private static final RequestPostProcessor TOKEN =
            user("settlement").authorities(new SimpleGrantedAuthority("scope:standing:read"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SettlementTerms terms;

    @Autowired
    private Intake intake;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private final SignedInAs people = new SignedInAs();

    private String shop = "";

    @BeforeEach
    void aShop() {
        clock.reset();
        shop = "tp-" + ids.next();
        new FactFiles(intake).market(shop);
    }

    @Test
    void answersTheSettlementSystemByTheContract() {
        String order = order("2026-02-10T00:00:00Z", "2026-02-20T08:00:00Z");
        String open = order("2026-02-10T00:00:00Z", null);
        extend(TermTrigger.RISK, TermScope.merchant(), "C-1");

        assertThat(get("/api/v1/orders/" + order + "/settlement-term", TOKEN))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"days\":15,\"until\":\"2026-03-07T08:00:00Z\","
                        + "\"reasons\":[{\"code\":\"risk\",\"case_no\":\"C-1\"}]}");
        assertThat(get("/api/v1/orders/" + open + "/settlement-term", TOKEN))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"days\":15,\"until\":null,\"reasons\":[{\"code\":\"risk\",\"case_no\":\"C-1\"}]}");
        assertThat(get("/api/v1/orders/nobody/settlement-term", TOKEN)).hasStatus(404);
        assertThat(get(
                        "/api/v1/orders/" + order + "/settlement-term",
                        user("x").authorities(new SimpleGrantedAuthority("scope:facts:write"))))
                .hasStatus(403);
    }

    @Test
    void extendsATermThatOneAsksForAndAnotherAllows() {
        String order = order("2026-02-10T00:00:00Z", null);
        UUID once = ids.next();

        assertThat(propose(once, "risk", "merchant", "")).hasStatus3xxRedirection();
        assertThat(propose(once, "risk", "merchant", "")).hasStatus3xxRedirection();
        assertThat(terms.ofOrder(order, clock.instant()).days()).isZero();
        String proposal = "/admin/deposits/approvals/" + once;
        assertThat(get(proposal, staff("b")))
                .hasStatusOk()
                .bodyText()
                .contains("Whole shop")
                .doesNotContain("??");
        assertThat(post(proposal + "/allow", staff("a"))).hasStatus(422);
        assertThat(post(proposal + "/allow", staff("b")))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/admin/deposits/terms/" + once);

        assertThat(terms.ofOrder(order, clock.instant()).days()).isEqualTo(15);
        assertThat(get("/admin/deposits/terms/" + once, staff("a")))
                .hasStatusOk()
                .bodyText()
                .contains(order, "Waits for completion")
                .doesNotContain("??");
    }

    @Test
    void liftsATermOnceAndOnlyWithAReason() {
        UUID term = extend(TermTrigger.RISK, TermScope.merchant(), "C-1");
        String page = "/admin/deposits/terms/" + term;

        assertThat(post(page + "/lift", staff("a"), "reason", " ")).hasStatus(422);
        assertThat(post(page + "/lift", staff("a"), "reason", "the appeal was upheld"))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/lift", staff("a"), "reason", "again")).hasStatus(409);

        assertThat(get(page, staff("a")))
                .bodyText()
                .contains("the appeal was upheld")
                .doesNotContain("??");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingDoesNotFit() {
        assertThat(propose(ids.next(), "", "merchant", ""))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", "C-9");
        assertThat(propose(ids.next(), "penalty_48", "merchant", "")).hasStatus(422);
        assertThat(propose(ids.next(), "risk", "shop", "")).hasStatus(422);
        assertThat(propose(ids.next(), "risk", "merchant", "p")).hasStatus(422);
        assertThat(propose(ids.next(), "risk", "product", "")).hasStatus(422);
        assertThat(propose(ids.next(), "open_claim", "merchant", "")).hasStatus(422);
    }

    @Test
    void coversOnlyWhatIsTheShops() {
        String own = order("2026-02-10T00:00:00Z", null);
        String mine = shop;
        aShop();

        assertThat(propose(ids.next(), "open_claim", "order", own)).hasStatus(422);
        assertThat(propose(ids.next(), "risk", "product", "p-of-nobody")).hasStatus(422);
        shop = mine;
        assertThat(propose(ids.next(), "open_claim", "order", own)).hasStatus3xxRedirection();
        shop = "nobody";
        assertThat(propose(ids.next(), "risk", "merchant", "")).hasStatus(404);
    }

    @Test
    void isNotForEverybody() {
        RequestPostProcessor nobody = authentication(people.staff("x", "fund:read"));
        UUID term = extend(TermTrigger.RISK, TermScope.merchant(), "C-1");

        assertThat(get("/admin/deposits/terms", nobody)).hasStatus(403);
        assertThat(post("/admin/deposits/terms/" + term + "/lift", nobody, "reason", "r"))
                .hasStatus(403);
        assertThat(get("/admin/deposits/terms/" + ids.next(), staff("a"))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/deposits/terms",
                "/admin/deposits/terms?state=in_force&trigger=risk&merchant=m",
                "/admin/deposits/terms?state=lifted&limit=1",
                "/admin/deposits/terms?state=over&trigger=nonsense&cursor=nonsense",
                "/admin/deposits/terms/new?merchant=m"
            })
    void showsItsPagesInBothLanguages(String path) {
        extend(TermTrigger.OPEN_CLAIM, TermScope.order(order("2026-02-10T00:00:00Z", null)), "C-1");
        extend(TermTrigger.RISK, TermScope.merchant(), "C-2");

        for (String language : new String[] {"en", "zh-CN"}) {
            assertThat(mvc.get()
                            .uri(path)
                            .header("Accept-Language", language)
                            .with(staff("a"))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void showsAMerchantWhichMoneyComesWhen() {
        order("2026-02-10T00:00:00Z", "2026-02-20T08:00:00Z");
        order("2026-02-10T00:00:00Z", "2026-02-21T08:00:00Z");
        order("2026-02-10T00:00:00Z", null);
        String claimed = order("2026-02-10T00:00:00Z", null);
        extend(TermTrigger.RISK, TermScope.merchant(), "C-1");
        extend(TermTrigger.OPEN_CLAIM, TermScope.order(claimed), "C-2");
        UUID owner = UUID.randomUUID();
        merchants.giveSeat(owner, shop);
        RequestPostProcessor seat = authentication(people.merchant(owner, "deposit:own"));
        String page = "/portal/shops/" + shop + "/deposit/terms";

        assertThat(get(page, seat))
                .hasStatusOk()
                .bodyText()
                .contains("2026-03", "C-1", "C-2", "Waits for completion", "Waits for a claim", "is-today")
                .doesNotContain("??");
        assertThat(get(page + "?month=2026-04", seat)).hasStatusOk().bodyText().contains("2026-04");
        assertThat(get(page + "?month=nonsense", seat)).hasStatusOk().bodyText().contains("2026-03");
        assertThat(get(page + "?month=1026-03", seat)).hasStatusOk().bodyText().contains("2026-03");
        assertThat(get(page + "?limit=1", seat)).hasStatusOk().bodyText().contains("cursor=");
        assertThat(get(page + "?cursor=nonsense", seat)).hasStatusOk();
        assertThat(get(page, authentication(people.merchant(UUID.randomUUID(), "deposit:own"))))
                .hasStatus(404);
    }

    @Test
    void saysWhenNothingIsKept() {
        UUID owner = UUID.randomUUID();
        merchants.giveSeat(owner, shop);

        assertThat(get(
                        "/portal/shops/" + shop + "/deposit/terms",
                        authentication(people.merchant(owner, "deposit:own"))))
                .hasStatusOk()
                .bodyText()
                .contains("settled as usual")
                .doesNotContain("??");
    }

    private UUID extend(TermTrigger trigger, TermScope scope, String caseNo) {
        UUID id = ids.next();
        transaction.executeWithoutResult(status -> terms.extend(new ExtendTerm(
                id,
                shop,
                trigger,
                scope,
                caseNo,
                "because",
                Instant.parse("2026-02-15T00:00:00Z"),
                Actor.system("test"))));
        return id;
    }

    private String order(String paidAt, @Nullable String completedAt) {
        String id = "o-" + ids.next();
        jdbc.update(
                "insert into trade_order (order_id, buyer_id, merchant_id, product_id, amount_minor, paid_at, completed_at)"
                        + " values (?, 'b', ?, 'p', 1000, ?::timestamptz, ?::timestamptz)",
                id,
                shop,
                paidAt,
                completedAt);
        return id;
    }

    private MvcTestResult propose(UUID once, String trigger, String scope, String scopeId) {
        return post(
                "/admin/deposits/terms",
                staff("a"),
                "once",
                once.toString(),
                "merchant",
                shop,
                "trigger",
                trigger,
                "scope",
                scope,
                "scopeId",
                scopeId,
                "caseNo",
                "C-9",
                "reason",
                "parcels go missing");
    }

    private RequestPostProcessor staff(String name) {
        return authentication(
                people.staff(name, "ledger:read", "ledger:approve", "term:propose", "term:lift", "export:run"));
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... form) {
        var request = mvc.post().uri(path).with(who).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
