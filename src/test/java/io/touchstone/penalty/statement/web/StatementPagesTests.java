package io.touchstone.penalty.statement.web;

import static io.touchstone.penalty.decision.DecisionFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements and publications as the shop, staff and the public see them. */
@TouchstoneTest
class StatementPagesTests {

    private static final String[] ALL = {"penalty:read", "penalty:work", "export:run"};

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private PortalSeats seats;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private DecisionFixture made;
    private DecisionView decision;
    private String merchant = "";
    private String own = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aDecisionInForce() {
        clock.reset();
        made = new DecisionFixture(beans);
        decision = made.inForce(made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(7)));
        merchant = Objects.requireNonNull(decision.merchantId());
        owner = account();
        merchants.giveSeat(owner, merchant);
        own = "/portal/shops/" + merchant + "/decisions";
    }

    @Test
    void showTheShopWhyAndWhatToDoInBothLanguages() {
        assertThat(get(own, merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains(decision.number(), "In force", "New", "A-03 v1")
                .doesNotContain("??");
        assertThat(get(own + "/" + decision.number(), merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "The shop ranks lower in search, at 30% of its weight, until 2026-03-08 17:00.",
                        "what happened",
                        "why so",
                        "How to put it right",
                        "You may appeal on this platform within 7 days",
                        "competent people’s court",
                        "data-test=\"appeal\"",
                        "SHA-256")
                .doesNotContain("??", "STAFF");
        assertThat(mvc.get()
                        .uri(own + "/" + decision.number())
                        .with(merchant(owner))
                        .header("Accept-Language", "zh-CN")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("处罚决定书", "搜索降权", "整改要求", "申诉", "市场监督管理部门")
                .doesNotContain("??");
    }

    @Test
    void keepWhenTheShopFirstReadIt() {
        assertThat(receipts()).isZero();
        get(own + "/" + decision.number(), merchant(owner));
        clock.advance(Duration.ofDays(1));
        get(own + "/" + decision.number(), merchant(owner));

        assertThat(receipts()).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select r.read_at = ?::timestamptz from penalty_statement_receipt r join penalty_statement s"
                                + " using (statement_id) where s.decision_id = ?",
                        Boolean.class,
                        TestClock.START.toString(),
                        decision.id()))
                .isTrue();
        assertThat(get(own, merchant(owner))).bodyText().doesNotContain("<b>New</b>");
        assertThat(get("/admin/decisions/" + decision.number() + "/statement", staff(ALL)))
                .bodyText()
                .doesNotContain("Not yet");
    }

    @Test
    void offerNoAppealWhenItsTimeIsOver() {
        clock.advance(Duration.ofDays(8));

        assertThat(get(own + "/" + decision.number(), merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-test=\"appeal\"");
    }

    @Test
    void knowNothingOfAnothersDecisions() {
        UUID stranger = account();
        DecisionView other = made.inForce(made.draft(DecisionFixture.demotion(7)));

        assertThat(get(own, merchant(stranger))).hasStatus(404);
        assertThat(get(own + "/" + decision.number(), merchant(stranger))).hasStatus(404);
        assertThat(get(own + "/" + decision.number() + "/statement.pdf", merchant(stranger)))
                .hasStatus(404);
        assertThat(get(own + "/" + other.number(), merchant(owner))).hasStatus(404);
        assertThat(get(own + "/PD-2026-999999", merchant(owner))).hasStatus(404);
        assertThat(seen(stranger)).isZero();
        assertThat(seen(owner)).isEqualTo(1);
    }

    @Test
    void knowNothingOfWhatIsNotDecidedYet() {
        UUID draft = made.draft(made.heard(merchant, null), DecisionFixture.SERIOUS, DecisionFixture.demotion(7));

        assertThat(get(own + "/" + made.view(draft).number(), merchant(owner))).hasStatus(404);
        made.propose(draft);
        assertThat(get(own + "/" + made.view(draft).number(), merchant(owner))).hasStatus(404);
        assertThat(get("/admin/decisions/" + made.view(draft).number() + "/statement", staff(ALL)))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"preview\"", "Nobody has been told yet");
    }

    @Test
    void areTakenAwayAsAPaperAndAsData() {
        MvcTestResult pdf = get(own + "/" + decision.number() + "/statement.pdf", merchant(owner));
        MvcTestResult json = get(own + "/" + decision.number() + "/statement.json", merchant(owner));

        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(json).hasStatusOk().bodyJson().extractingPath("$.puid").isEqualTo(decision.number());
        assertThat(json)
                .bodyJson()
                .extractingPath("$.decision_visibility[0]")
                .isEqualTo("DECISION_VISIBILITY_CONTENT_DEMOTED");
        assertThat(get("/admin/decisions/" + decision.number() + "/statement.pdf", staff(ALL)))
                .hasStatusOk();
        assertThat(get("/admin/decisions/" + decision.number() + "/statement.json", staff(ALL)))
                .hasStatusOk();
    }

    @Test
    void showTheShopWhatWasUndone() {
        made.reverse(decision.id(), REVIEWER);

        assertThat(get(own + "/" + decision.number(), merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("An appeal was successful. These effects were undone.", "not so", ">Undone<");
    }

    @Test
    void showStaffWhatIsDueAndLetItPublish() {
        assertThat(get("/admin/publications", staff(ALL)))
                .hasStatusOk()
                .bodyText()
                .contains(decision.number(), "Due")
                .doesNotContain("??", "data-test=\"overdue\"");
        String page = "/admin/publications/" + decision.number();
        assertThat(get(page, staff(ALL))).hasStatusOk().bodyText().contains("data-test=\"publish\"", "campaigns");

        assertThat(post(page + "/hold", staff(ALL), "version", "0", "because", " "))
                .hasStatus(422);
        assertThat(post(page + "/hold", staff(ALL), "version", "0", "because", "name to check"))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/publish", staff(ALL), "version", "0")).hasStatus(409);
        assertThat(post(page + "/resume", staff(ALL), "version", "1")).hasStatus3xxRedirection();
        assertThat(get("/decisions/" + decision.number(), nobody())).hasStatus(404);
        assertThat(post(page + "/publish", staff(ALL), "version", "2")).hasStatus3xxRedirection();
        assertThat(post(page + "/publish", staff(ALL), "version", "2")).hasStatus(409);
        assertThat(post(page + "/take-down", staff(ALL), "version", "3", "because", "wrong shop"))
                .hasStatus3xxRedirection();
        assertThat(get(page, staff(ALL)))
                .bodyText()
                .contains("wrong shop", "It was wrong.")
                .doesNotContain("??");
    }

    @Test
    void warnStaffOfLateOnes() {
        clock.advance(Duration.ofDays(3));

        assertThat(get("/admin/publications", staff(ALL)))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"overdue\"", "Late");
    }

    @Test
    void refuseThoseWhoMayNot() {
        String page = "/admin/publications/" + decision.number();

        assertThat(get("/admin/publications", staff("credit:read"))).hasStatus(403);
        assertThat(get("/admin/decisions/" + decision.number() + "/statement", staff("credit:read")))
                .hasStatus(403);
        assertThat(post(page + "/publish", staff("penalty:read"), "version", "0"))
                .hasStatus(403);
        assertThat(post(page + "/hold", staff("penalty:read"), "version", "0", "because", "x"))
                .hasStatus(403);
        assertThat(post(page + "/take-down", staff("penalty:read"), "version", "0", "because", "x"))
                .hasStatus(403);
        assertThat(get(page, staff("penalty:read"))).bodyText().doesNotContain("data-test=\"publish\"");
    }

    @Test
    void showEverybodyShopViolationAndMeasuresAndNothingElse() {
        post("/admin/publications/" + decision.number() + "/publish", staff(ALL), "version", "0");

        assertThat(get("/decisions", nobody()))
                .hasStatusOk()
                .bodyText()
                .contains(decision.number(), "cannot join campaigns", "until 2026-03-08")
                .doesNotContain("??", "what happened", "why so");
        assertThat(get("/decisions/" + decision.number(), nobody()))
                .hasStatusOk()
                .bodyText()
                .contains(decision.number(), "cannot join campaigns")
                .doesNotContain("??", "what happened", "why so");
        assertThat(get("/decisions?shop=no-such-shop", nobody()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(decision.number());
        assertThat(get("/decisions?class=c", nobody())).hasStatusOk().bodyText().doesNotContain(decision.number());
        assertThat(get("/decisions?class=a&shop=" + shopName().substring(0, 2), nobody()))
                .bodyText()
                .contains(decision.number());
        assertThat(get("/decisions/" + decision.number(), merchant(account())))
                .hasStatusOk()
                .bodyText()
                .contains("campaigns");
    }

    private String shopName() {
        return Objects.requireNonNull(merchants.find(merchant).orElseThrow().name());
    }

    private long receipts() {
        return made.count(
                "select count(*) from penalty_statement_receipt join penalty_statement using (statement_id) where decision_id = ?",
                decision.id());
    }

    private long seen(UUID account) {
        seats.take(account);
        try {
            Long count = transaction.execute(
                    status -> jdbc.queryForObject("select count(*) from penalty_statement", Long.class));
            return count == null ? -1 : count;
        } finally {
            seats.leave();
        }
    }

    private UUID account() {
        String name = "owner" + UUID.randomUUID().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private RequestPostProcessor merchant(UUID account) {
        return authentication(new SignedInAs().merchant(account, "decision:own"));
    }

    private static RequestPostProcessor staff(String... abilities) {
        return authentication(new SignedInAs().staff("officer", abilities));
    }

    private static RequestPostProcessor nobody() {
        return request -> request;
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).header("Accept-Language", "en").exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(csrf()).header("Accept-Language", "en");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
