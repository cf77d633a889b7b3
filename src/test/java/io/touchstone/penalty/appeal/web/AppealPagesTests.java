package io.touchstone.penalty.appeal.web;

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
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.shell.MadePaper;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** An appeal from the merchant's form to the reviewer's answer, in the browser. */
@TouchstoneTest
class AppealPagesTests {

    private static final String[] ALL = {
        "penalty:read", "penalty:work", "penalty:approve", "penalty:review", "export:run"
    };

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
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private DecisionView decision;
    private DecisionFixture made;
    private UUID owner = new UUID(0, 0);
    private String shop = "";
    private String own = "";

    @BeforeEach
    void aDecisionInForce() {
        clock.reset();
        made = new DecisionFixture(beans);
        decision = made.inForce(made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(14)));
        shop = Objects.requireNonNull(decision.merchantId());
        owner = account();
        merchants.giveSeat(owner, shop);
        own = "/portal/shops/" + shop + "/appeals";
    }

    @Test
    void goesFromTheFormToTheAnswerInBothLanguages() throws IOException {
        assertThat(get(own, merchant(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(decision.number(), "appealable")
                .doesNotContain("??");
        assertThat(get(own, merchant(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("申诉")
                .doesNotContain("??");
        assertThat(get(form(), merchant(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("appeal-form", "Level 1")
                .doesNotContain("??");

        String once = id();
        MvcTestResult filed = file(once, merchant());
        assertThat(filed).hasStatus3xxRedirection();
        assertThat(file(once, merchant()).getResponse().getRedirectedUrl())
                .isEqualTo(filed.getResponse().getRedirectedUrl());
        String page = own + "/" + number();
        assertThat(get(page, merchant(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("it was not like that", "proof.pdf", "our mistake", "withdraw")
                .doesNotContain("??");
        assertThat(get(page, merchant(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("申诉理由")
                .doesNotContain("??");

        String console = "/admin/appeals/" + number();
        assertThat(get("/admin/appeals", staff("r"), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(number())
                .doesNotContain("??");
        assertThat(get("/admin/appeals", staff("r"), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get(console, staff("r"), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"claim\"", "proof.pdf")
                .doesNotContain("??", "answer-form");
        assertThat(post(console + "/claim", staff("r"), "version", version())).hasStatus3xxRedirection();
        assertThat(get(console, staff("r"), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("answer-form", "message-form")
                .doesNotContain("??");
        assertThat(post(console + "/message", staff("r"), "version", version(), "words", "show us the invoice"))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/message", merchant(), "version", version(), "words", "here it is"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        console + "/answer",
                        staff("r"),
                        "version",
                        version(),
                        "answer",
                        "overturned",
                        "reply",
                        "you were right"))
                .hasStatus3xxRedirection();

        assertThat(get(page, merchant(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("you were right", "show us the invoice", "data-test=\"undone\"")
                .doesNotContain("??");
        assertThat(get(console, staff("r"), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"undone\"")
                .doesNotContain("??");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        assertThat(post(form(), merchant(), "once", id(), "grounds", " ", "cause", "only the cause"))
                .hasStatus(422)
                .bodyText()
                .contains("only the cause", "data-test=\"errors\"")
                .doesNotContain("??");
        filed();
        String console = "/admin/appeals/" + number();
        post(console + "/claim", staff("r"), "version", version());
        assertThat(post(console + "/answer", staff("r"), "version", version(), "answer", "upheld", "reply", " "))
                .hasStatus(422)
                .bodyText()
                .contains("An answer needs a reply");
        assertThat(post(
                        console + "/answer",
                        staff("r"),
                        "version",
                        version(),
                        "answer",
                        "varied",
                        "reply",
                        "a part of it"))
                .hasStatus(422)
                .bodyText()
                .contains("a part of it", "Tick at least one effect");
        assertThat(post(console + "/answer", staff("r"), "version", version(), "answer", "what", "reply", "so"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what becomes of the decision");
        assertThat(post(console + "/message", staff("r"), "version", version(), "words", ""))
                .hasStatus(422);
        assertThat(post(own + "/" + number() + "/message", merchant(), "version", version(), "words", ""))
                .hasStatus(422);
    }

    @Test
    void variesADecisionByTheEffectsThatWereTicked() {
        filed();
        String console = "/admin/appeals/" + number();
        post(console + "/claim", staff("r"), "version", version());
        String effect = decision.effects().get(0).id().toString();

        assertThat(post(
                        console + "/answer",
                        staff("r"),
                        "version",
                        version(),
                        "answer",
                        "varied",
                        "reply",
                        "in part",
                        "effect",
                        effect))
                .hasStatus3xxRedirection();

        assertThat(get(own + "/" + number(), merchant(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("in part", "data-test=\"next\"");
    }

    @Test
    void refusesALateAppealWithItsDay() {
        clock.advance(Duration.ofDays(8));

        assertThat(get(form(), merchant(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("The time to appeal ended on 2026-03-08")
                .doesNotContain("appeal-form");
        assertThat(post(form(), merchant(), "once", id(), "grounds", "too late"))
                .hasStatus(422)
                .bodyText()
                .contains("2026-03-08");
    }

    @Test
    void knowsNothingOfAnothersAppeals() {
        filed();
        UUID stranger = account();

        assertThat(get(own, merchant(stranger), "en")).hasStatus(404);
        assertThat(get(own + "/" + number(), merchant(stranger), "en")).hasStatus(404);
        assertThat(post(own + "/" + number() + "/withdraw", merchant(stranger), "version", "0"))
                .hasStatus(404);
        String other = made.merchant();
        merchants.giveSeat(stranger, other);
        String theirs = "/portal/shops/" + other + "/appeals";
        assertThat(get(theirs + "/" + number(), merchant(stranger), "en")).hasStatus(404);
        assertThat(get(theirs + "/new?decision=" + decision.number(), merchant(stranger), "en"))
                .hasStatus(404);
        assertThat(post(
                        theirs + "/new?decision=" + decision.number(),
                        merchant(stranger),
                        "once",
                        id(),
                        "grounds",
                        "mine?"))
                .hasStatus(404);
        assertThat(seen(stranger)).isZero();
        assertThat(seen(owner)).isEqualTo(1);
    }

    @Test
    void letsNobodyInWithoutTheAbility() {
        filed();
        String console = "/admin/appeals/" + number();
        RequestPostProcessor reader = authentication(new SignedInAs().staff("reader", "penalty:read"));

        assertThat(get("/admin/appeals", authentication(new SignedInAs().staff("nobody")), "en"))
                .hasStatus(403);
        assertThat(get(console, reader, "en")).hasStatusOk().bodyText().doesNotContain("data-test=\"claim\"");
        for (String step : List.of("claim", "claim-late", "release")) {
            assertThat(post(console + "/" + step, reader, "version", version())).hasStatus(403);
        }
        assertThat(post(console + "/answer", reader, "version", version(), "answer", "upheld", "reply", "no"))
                .hasStatus(403);
        RequestPostProcessor mediator =
                authentication(new SignedInAs().staff("mediator", "penalty:read", "penalty:review"));
        assertThat(post(console + "/claim-late", mediator, "version", version()))
                .hasStatus(403);
    }

    @Test
    void refusesAStaleVersionAndASecondTaker() {
        filed();
        String console = "/admin/appeals/" + number();
        String seen = version();
        assertThat(post(console + "/claim", staff("one"), "version", seen)).hasStatus3xxRedirection();

        assertThat(post(console + "/claim", staff("two"), "version", seen)).hasStatus(409);
        assertThat(post(console + "/answer", staff("two"), "version", version(), "answer", "upheld", "reply", "no"))
                .hasStatus(409);
        assertThat(post(own + "/" + number() + "/withdraw", merchant(), "version", seen))
                .hasStatus(409);
        assertThat(post(own + "/" + number() + "/withdraw", merchant(), "version", version()))
                .hasStatus3xxRedirection();
    }

    @Test
    void showsEveryViewOfTheQueueAndThePanels() {
        filed();
        for (String view : List.of("open", "mine", "escalated", "all", "filed", "upheld", "nonsense")) {
            assertThat(get(
                            "/admin/appeals?view=" + view + "&number=" + decision.number() + "&merchant=" + shop
                                    + "&cursor=x",
                            staff("r"),
                            "en"))
                    .hasStatusOk();
        }
        assertThat(get("/admin/appeals/of/" + decision.number() + "/panel", staff("r"), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(number());
        assertThat(get(own + "/of/" + decision.number() + "/panel", merchant(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(number(), "is waiting for its answer");
        assertThat(get("/admin/appeals/PA-1999-000001", staff("r"), "en")).hasStatus(404);
        assertThatThrownBy(() -> jdbc.update("update penalty_appeal_file set added_by = 'x'"))
                .isInstanceOf(DataAccessException.class);
    }

    private void filed() {
        assertThat(post(form(), merchant(), "once", id(), "grounds", "it was not like that"))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult file(String once, RequestPostProcessor who) throws IOException {
        byte[] paper = MadePaper.of("Invoice", List.of("one")).readAllBytes();
        return mvc.post()
                .uri(form())
                .multipart()
                .file(new MockMultipartFile("papers", "proof.pdf", "application/pdf", paper))
                .param("once", once)
                .param("grounds", "it was not like that")
                .param("cause", "our mistake")
                .param("fix", "mended")
                .param("prevention", "checked twice")
                .with(who)
                .with(csrf())
                .header("Accept-Language", "en")
                .exchange();
    }

    private String form() {
        return own + "/new?decision=" + decision.number();
    }

    private String number() {
        return String.valueOf(jdbc.queryForObject(
                "select number from penalty_appeal where decision_id = ?", String.class, decision.id()));
    }

    private String version() {
        return String.valueOf(jdbc.queryForObject(
                "select version from penalty_appeal where decision_id = ?", Long.class, decision.id()));
    }

    /** How many appeals the database shows a seat of the portal. */
    private long seen(UUID account) {
        seats.take(account);
        try {
            Long count = transaction.execute(
                    status -> jdbc.queryForObject("select count(*) from penalty_appeal", Long.class));
            return count == null ? -1 : count;
        } finally {
            seats.leave();
        }
    }

    private UUID account() {
        String name = "appealer" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private String id() {
        return ids.next().toString();
    }

    private RequestPostProcessor staff(String name) {
        return authentication(new SignedInAs().staff(name, ALL));
    }

    private RequestPostProcessor merchant() {
        return merchant(owner);
    }

    private RequestPostProcessor merchant(UUID account) {
        return authentication(new SignedInAs().merchant(account, "penalty:appeal"));
    }

    private MvcTestResult get(String path, RequestPostProcessor who, String language) {
        return mvc.get().uri(path).with(who).header("Accept-Language", language).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(csrf()).header("Accept-Language", "en");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
