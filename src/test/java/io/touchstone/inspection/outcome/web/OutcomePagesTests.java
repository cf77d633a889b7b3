package io.touchstone.inspection.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.inspection.lab.LabStory;
import io.touchstone.inspection.lab.TestOrderView;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A failure from the notice to its end, as its merchant and staff go through it. */
@TouchstoneTest
class OutcomePagesTests {

    private static final String LIST = "/admin/inspection/outcomes";
    private static final String[] ALL = {"inspection:read", "inspection:work", "inspection:approve", "export:run"};

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Samples samples;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Intake intake;

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

    private LabStory story;
    private SampleView sample;
    private UUID owner = new UUID(0, 0);
    private String own = "";

    @BeforeEach
    void aFailureThatTheMerchantWasToldOf() {
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        story = new LabStory(beans);
        sample = story.failed();
        owner = account();
        merchants.giveSeat(owner, sample.merchantId());
        own = "/portal/shops/" + sample.merchantId() + "/inspections";
    }

    @Test
    void showsTheMerchantWhatWasFoundInBothLanguages() {
        assertThat(get(own, merchant()))
                .hasStatusOk()
                .bodyText()
                .contains(number(), "Non-conforming", "Merchant may object")
                .doesNotContain("??");
        assertThat(get(own + "/" + number(), merchant()))
                .hasStatusOk()
                .bodyText()
                .contains(">Lead</dd>", "GB 6675.4", "≤ 0.5 mg/kg", "report.pdf", "CNY\u00a0300.00", "objection-form")
                .doesNotContain("??");
        assertThat(mvc.get()
                        .uri(own + "/" + number())
                        .with(merchant())
                        .header("Accept-Language", "zh-CN")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("提出异议", "铅含量")
                .doesNotContain("??");
    }

    @Test
    void knowsNothingOfAnothersInspections() {
        UUID stranger = account();

        assertThat(get(own, merchant(stranger))).hasStatus(404);
        assertThat(get(own + "/" + number(), merchant(stranger))).hasStatus(404);
        assertThat(post(own + "/" + number() + "/objection", merchant(stranger), "once", id(), "grounds", "no"))
                .hasStatus(404);
        SampleView other = story.failed();
        assertThat(get(own + "/" + number(other), merchant())).hasStatus(404);
        assertThat(seen(stranger)).isZero();
        assertThat(seen(owner)).isEqualTo(1);
    }

    @Test
    void keepsWhatWasTypedWhenTheDepositDoesNotCoverTheFee() {
        assertThat(post(own + "/" + number() + "/objection", merchant(), "once", id(), "grounds", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write something here");
        assertThat(post(own + "/" + number() + "/objection", merchant(), "once", id(), "grounds", "the lab erred"))
                .hasStatus(422)
                .bodyText()
                .contains("does not cover the retest fee", "the lab erred");
        assertThat(state()).isEqualTo("notified");
    }

    @Test
    void takesTheFeeWhenTheRetestSaysTheSameAndGivesItBackAfterAReversal() {
        objected();
        assertThat(deposit().frozen().minor()).isEqualTo(30_000);
        retest();
        story.retested(sample.id(), false);

        assertThat(state()).isEqualTo("final");
        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.FAILED);
        assertThat(deposit().balance().minor()).isEqualTo(70_000);
        assertThat(bearers()).containsExactly("merchant 30000");

        clock.advance(Duration.ofDays(1));
        assertThat(post(
                        LIST + "/" + number() + "/propose",
                        staff("maker"),
                        "version",
                        version(),
                        "once",
                        id(),
                        "ground",
                        "report_withdrawn",
                        "words",
                        "the lab said so"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        LIST + "/" + number() + "/decision",
                        staff("maker"),
                        "version",
                        version(),
                        "agreed",
                        "yes",
                        "words",
                        "yes"))
                .hasStatus(422);
        assertThat(post(
                        LIST + "/" + number() + "/decision",
                        staff("checker"),
                        "version",
                        version(),
                        "agreed",
                        "yes",
                        "words",
                        "yes"))
                .hasStatus3xxRedirection();

        assertThat(state()).isEqualTo("reversed");
        assertThat(deposit().balance().minor()).isEqualTo(100_000);
        assertThat(deposit().available().minor()).isEqualTo(100_000);
        assertThat(bearers()).containsExactlyInAnyOrder("merchant 30000", "merchant -30000", "platform 30000");
        assertThat(jdbc.queryForList(
                        "select state from inspection_listing_review where case_no = ?", String.class, number()))
                .containsOnly("lifted");
        assertThat(jdbc.queryForObject(
                        "select withdrawn_at is not null from inspection_concluded where sample_id = ?",
                        Boolean.class,
                        sample.id().id()))
                .isTrue();
        assertThat(get(own + "/" + number(), merchant()))
                .hasStatusOk()
                .bodyText()
                .contains("taken back");
    }

    @Test
    void givesTheFeeBackWhenTheRetestSaysOtherwise() {
        objected();
        retest();
        story.retested(sample.id(), true);

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.PASSED);
        assertThat(deposit().available().minor()).isEqualTo(100_000);
        assertThat(bearers()).containsExactly("platform 30000");
        assertThat(jdbc.queryForObject(
                        "select overturned from inspection_outcome where number = ?", Boolean.class, number()))
                .isTrue();
        assertThat(get(LIST + "/" + number(), staff("maker")))
                .hasStatusOk()
                .bodyText()
                .contains("overturned", "Retest on the retained sample")
                .doesNotContain("??");
    }

    @Test
    void takesTheRetestFromItsLaboratorysOwnPageToTheMerchantsReport() {
        objected();
        retest();
        TestOrderView order = story.retestOf(sample.id());
        RequestPostProcessor lab = lab(story.testerOf(order));
        String page = "/portal/lab/orders/" + order.blindCode();
        UUID first = story.reportOn(story.firstOf(sample.id()));

        assertThat(get(page, lab))
                .hasStatusOk()
                .bodyText()
                .contains("Lead")
                .doesNotContain("??", sample.number(), sample.merchantId(), "0.9", number(), "bjection");
        assertThat(get("/portal/evidence/" + first, lab)).hasStatus(404);
        assertThat(post(page + "/submit", lab, sheet("0.2"))).hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri(page + "/report")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file",
                                "retest.pdf",
                                "application/octet-stream",
                                Pdf.page("Retest").write()))
                        .with(lab)
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        UUID second = story.reportOn(order);
        assertThat(get("/portal/evidence/" + second, merchant())).hasStatus(404);
        assertThat(post("/admin/inspection/results/" + order.number() + "/confirm", staff("checker"), "version", "1"))
                .hasStatus3xxRedirection();

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.PASSED);
        assertThat(get(own + "/" + number(), merchant()))
                .hasStatusOk()
                .bodyText()
                .contains(first.toString(), second.toString(), "retest.pdf")
                .doesNotContain("??");
        UUID stranger = account();
        merchants.giveSeat(stranger, story.failed().merchantId());
        for (UUID report : List.of(first, second)) {
            assertThat(get("/portal/evidence/" + report, merchant())).hasStatusOk();
            assertThat(mvc.get()
                            .uri("/portal/evidence/" + report + "/original")
                            .with(merchant())
                            .exchange()
                            .getResponse()
                            .getContentAsByteArray())
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            assertThat(get("/portal/evidence/" + report, merchant(stranger))).hasStatus(404);
            assertThat(get("/portal/evidence/" + report + "/original", merchant(stranger)))
                    .hasStatus(404);
            assertThat(filesSeen(stranger, report)).isZero();
            assertThat(filesSeen(owner, report)).isEqualTo(1);
        }
        assertThat(get("/portal/evidence/" + first, lab)).hasStatus(404);
        assertThat(get("/portal/evidence/" + second, lab)).hasStatusOk();
    }

    @Test
    void asksTheDatabaseFewTimesForTheLongestPageOfAnOutcome() {
        objected();
        retest();
        story.retested(sample.id(), false);
        assertThat(state()).isEqualTo("final");

        for (String path : List.of(LIST + "/" + number(), own + "/" + number())) {
            List<String> asked = new ArrayList<>();
            RequestPostProcessor who = path.startsWith("/admin") ? staff("maker") : merchant();
            assertThat(listening(
                            asked,
                            () -> mvc.get().uri(path).with(who).with(csrf()).exchange()))
                    .hasStatusOk();
            assertThat(asked)
                    .as(path + "\n" + String.join("\n", asked))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(15);
        }
    }

    private static MvcTestResult listening(List<String> asked, Supplier<MvcTestResult> act) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            return act.get();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
            String thread = Thread.currentThread().getName();
            heard.list.stream()
                    .filter(event -> event.getThreadName().equals(thread))
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(text -> text.startsWith("Executing ") && text.contains("["))
                    .forEach(asked::add);
        }
    }

    private static String[] sheet(String lead) {
        return new String[] {
            "version", "0",
            "lines[0].item", "LEAD",
            "lines[0].value", lead,
            "lines[0].verdict", "pass",
            "lines[0].tested", "2026-02-28"
        };
    }

    private static RequestPostProcessor lab(UUID account) {
        return authentication(new TestingAuthenticationToken(
                new AccountPrincipal(account, Actor.Kind.PARTNER, "lab"),
                null,
                AuthorityUtils.createAuthorityList("seat:partner", "inspection:lab", "evidence:own")));
    }

    /** Whether the database shows a seat of the portal a file. */
    private long filesSeen(UUID account, UUID file) {
        seats.take(account);
        try {
            Long count = transaction.execute(status ->
                    jdbc.queryForObject("select count(*) from evidence_file where file_id = ?", Long.class, file));
            return count == null ? -1 : count;
        } finally {
            seats.leave();
        }
    }

    @Test
    void refusesAnObjectionOnlyWithASecondPerson() {
        objected();
        String path = LIST + "/" + number();

        assertThat(post(
                        path + "/propose",
                        staff("maker"),
                        "version",
                        version(),
                        "once",
                        id(),
                        "ground",
                        "not_retestable",
                        "words",
                        ""))
                .hasStatus(422);
        assertThat(post(
                        path + "/propose",
                        staff("maker"),
                        "version",
                        "0",
                        "once",
                        id(),
                        "ground",
                        "not_retestable",
                        "words",
                        "spoils"))
                .hasStatus(409);
        String once = id();
        String version = version();
        for (int submit = 0; submit < 2; submit++) {
            assertThat(post(
                            path + "/propose",
                            staff("maker"),
                            "version",
                            version,
                            "once",
                            once,
                            "ground",
                            "not_retestable",
                            "words",
                            "spoils"))
                    .hasStatus3xxRedirection();
        }
        assertThat(get(path, staff("maker"))).hasStatusOk().bodyText().contains("You proposed this");
        assertThat(get(path, staff("checker"))).bodyText().contains("spoils", "cannot be tested again");
        assertThat(post(
                        path + "/decision",
                        staff("checker"),
                        "version",
                        version(),
                        "agreed",
                        "yes",
                        "words",
                        "so it is"))
                .hasStatus3xxRedirection();

        assertThat(state()).isEqualTo("final");
        assertThat(deposit().available().minor()).isEqualTo(100_000);
        assertThat(post(path + "/retest", reader(), "version", version())).hasStatus(403);
    }

    @Test
    void filesACorrectionThatStaffAcceptsAndReviewsTheListing() {
        objected();
        assertThat(post(own + "/" + number() + "/withdraw", merchant())).hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("final");
        assertThat(get(own, merchant()))
                .bodyText()
                .contains("Listings held for review")
                .doesNotContain("??");
        String once = id();
        String path = own + "/" + number() + "/correction";
        assertThat(post(path, merchant(), "once", once, "cause", "paint", "fix", "", "prevention", "tests"))
                .hasStatus(422)
                .bodyText()
                .contains("paint");
        for (int submit = 0; submit < 2; submit++) {
            assertThat(post(
                            path,
                            merchant(),
                            "once",
                            once,
                            "cause",
                            "paint",
                            "fix",
                            "new paint",
                            "prevention",
                            "tests"))
                    .hasStatus3xxRedirection();
        }
        String correction = jdbc.queryForObject(
                "select c.number from inspection_correction c join inspection_outcome o using (outcome_id) where o.number = ?",
                String.class,
                number());
        String desk = "/admin/inspection/corrections";
        assertThat(get(desk + "?state=filed", staff("maker")))
                .hasStatusOk()
                .bodyText()
                .contains(correction)
                .doesNotContain("??");
        assertThat(get(desk + "/" + correction, staff("maker")))
                .bodyText()
                .contains("new paint")
                .doesNotContain("??");
        assertThat(post(desk + "/" + correction + "/send-back", staff("maker"), "version", "1", "words", " "))
                .hasStatus(422);
        assertThat(post(desk + "/" + correction + "/accept", staff("maker"), "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(post(desk + "/" + correction + "/accept", staff("maker"), "version", "1"))
                .hasStatus(409);
        assertThat(get(own + "/" + number(), merchant()))
                .hasStatusOk()
                .bodyText()
                .contains("Accepted")
                .doesNotContain("??");

        String reviews = "/admin/inspection/listing-reviews";
        assertThat(get(reviews + "?merchant=" + sample.merchantId(), staff("maker")))
                .hasStatusOk()
                .bodyText()
                .contains(sample.productId(), "Failed itself")
                .doesNotContain("??");
        String review = jdbc.queryForObject(
                "select review_id::text from inspection_listing_review where case_no = ?", String.class, number());
        assertThat(post(reviews + "/keep", staff("maker"), "reason", "safety")).hasStatus(422);
        assertThat(post(reviews + "/keep", staff("maker"), "review", review, "reason", ""))
                .hasStatus(422);
        assertThat(post(reviews + "/keep", staff("maker"), "review", review, "reason", "safety"))
                .hasStatus3xxRedirection();
        assertThat(post(reviews + "/keep", staff("maker"), "review", review, "reason", "safety"))
                .hasStatus(409);
        assertThat(post(reviews + "/lift", staff("maker"), "review", review, "reason", "fixed"))
                .hasStatus3xxRedirection();
        for (String list : new String[] {"outcomes", "corrections", "listing-reviews"}) {
            assertThat(post("/admin/exports/" + list + "/csv", staff("maker"), "view", "all"))
                    .hasStatusOk();
        }
    }

    @Test
    void listsWhatWaitsPageByPageInEveryView() {
        story.failed();
        MvcTestResult first = get(LIST + "?limit=1", staff("maker"));
        assertThat(first).hasStatusOk().bodyText().contains("cursor=").doesNotContain("??");
        for (String view : List.of("open", "failed", "all", "notified", "final", "nonsense")) {
            assertThat(get(LIST + "?view=" + view + "&number=" + sample.number() + "&cursor=x", staff("maker")))
                    .hasStatusOk();
        }
        assertThat(get(LIST + "/of/" + sample.id() + "/panel", staff("maker")))
                .hasStatusOk()
                .bodyText()
                .contains(number());
        assertThat(get(LIST + "/merchants/" + sample.merchantId() + "/panel", staff("maker")))
                .hasStatusOk()
                .bodyText()
                .contains(number());
        assertThat(get(LIST + "/IO-1999-000001", staff("maker"))).hasStatus(404);
    }

    @Test
    void isHeldToTwoPeopleByTheDatabase() {
        objected();
        post(
                LIST + "/" + number() + "/propose",
                staff("maker"),
                "version",
                version(),
                "once",
                id(),
                "ground",
                "not_retestable",
                "words",
                "spoils");

        assertThatThrownBy(() ->
                        jdbc.update("update inspection_outcome_proposal set agreed = true, decided_by = proposed_by,"
                                + " decided_at = now(), decision_words = 'x' where decided_by is null"))
                .isInstanceOf(DataAccessException.class);
        for (String table : List.of("entry", "result", "file")) {
            assertThatThrownBy(() -> jdbc.update("delete from inspection_outcome_" + table))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void objected() {
        DepositFacts facts = new DepositFacts(intake, ledger, ids, transaction);
        facts.lodge(sample.merchantId(), DepositFacts.cny(100_000));
        String once = id();
        for (int submit = 0; submit < 2; submit++) {
            assertThat(post(own + "/" + number() + "/objection", merchant(), "once", once, "grounds", "the lab erred"))
                    .hasStatus3xxRedirection();
        }
        assertThat(state()).isEqualTo("objected");
    }

    private void retest() {
        assertThat(post(LIST + "/" + number() + "/retest", staff("maker"), "version", version()))
                .hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("retesting");
    }

    /** How many outcomes the database shows a seat of the portal. */
    private long seen(UUID account) {
        seats.take(account);
        try {
            Long count = transaction.execute(
                    status -> jdbc.queryForObject("select count(*) from inspection_outcome", Long.class));
            return count == null ? -1 : count;
        } finally {
            seats.leave();
        }
    }

    private DepositView deposit() {
        return deposits.of(
                sample.merchantId(), DepositFacts.CNY, clock.instant().plus(Duration.ofDays(1)));
    }

    private List<String> bearers() {
        return jdbc.queryForList(
                "select bearer || ' ' || amount_minor from inspection_cost where sample_id = ? and kind = 'retest' order by at, 1",
                String.class,
                sample.id().id());
    }

    private UUID account() {
        String name = "owner" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private String number() {
        return number(sample);
    }

    private String number(SampleView of) {
        return String.valueOf(jdbc.queryForObject(
                "select number from inspection_outcome where sample_id = ?",
                String.class,
                of.id().id()));
    }

    private String state() {
        return String.valueOf(
                jdbc.queryForObject("select state from inspection_outcome where number = ?", String.class, number()));
    }

    private String version() {
        return String.valueOf(
                jdbc.queryForObject("select version from inspection_outcome where number = ?", Long.class, number()));
    }

    private String id() {
        return ids.next().toString();
    }

    private RequestPostProcessor staff(String name) {
        return authentication(new SignedInAs().staff(name, ALL));
    }

    private RequestPostProcessor reader() {
        return authentication(new SignedInAs().staff("reader", "inspection:read"));
    }

    private RequestPostProcessor merchant() {
        return merchant(owner);
    }

    private RequestPostProcessor merchant(UUID account) {
        return authentication(new SignedInAs().merchant(account, "inspection:own", "evidence:own"));
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
