package io.touchstone.penalty.removal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.catalog.Products;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.BusyWorkers;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What a brand-wide removal is to each shop (B9, E5): its own statement, its own appeal; and how the whole is undone in its window. */
@TouchstoneTest
class BrandRemovalShopsTests {

    private static final String PATH = "/admin/brand-removals";
    private static final String DECISIONS = "/admin/decisions/";
    private static final Duration WINDOW = Duration.ofDays(30);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Intake intake;

    @Autowired
    private Products products;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private PortalSeats seats;

    @Autowired
    private List<JobHandler> handlers;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private String brand = "";
    private String left = "";
    private String right = "";
    private String leftProduct = "";
    private String rightProduct = "";

    @BeforeEach
    void twoShopsThatListABrandOfTheirOwn() {
        clock.reset();
        String some = ids.next().toString().substring(24);
        brand = "Brand " + some;
        left = "left-" + some;
        right = "right-" + some;
        leftProduct = "p-left-" + some;
        rightProduct = "p-right-" + some;
        FactFiles files = new FactFiles(intake);
        files.market(left, right);
        files.send(
                "products",
                "product_id,merchant_id,category_code,title,brand",
                leftProduct + "," + left + ",toys,Left doll," + brand,
                rightProduct + "," + right + ",toys,Right doll," + brand);
    }

    @Test
    void tellsEachShopOfItsOwnListingsAndOfNothingOfTheOthers() {
        UUID owner = account(left);
        UUID other = account(right);
        String number = inForce("B-07");
        awaitTold(number, 2);

        for (String language : List.of("en", "zh-CN")) {
            assertThat(get(own(left, number), merchant(owner), language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(leftProduct, "Left doll", "data-test=\"taken\"", "data-test=\"appeal\"", brand)
                    .doesNotContain(rightProduct, right, "Right doll", "??");
        }
        assertThat(get(own(left, number) + "/statement.json", merchant(owner), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(leftProduct, "\"count\" : 1")
                .doesNotContain(rightProduct, right);
        MvcTestResult pdf = get(own(left, number) + "/statement.pdf", merchant(owner), "en");
        assertThat(pdf).hasStatusOk();
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(get("/portal/shops/" + left + "/decisions", merchant(owner), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(number);

        assertThat(get(own(right, number), merchant(owner), "en")).hasStatus(404);
        assertThat(get(own(right, number) + "/statement.json", merchant(owner), "en"))
                .hasStatus(404);
        assertThat(seen(owner, "penalty_statement")).isEqualTo(1);
        assertThat(seen(other, "penalty_statement")).isEqualTo(1);
        assertThat(db.queryForObject("""
                        select count(*) from penalty_statement s join penalty_decision d using (decision_id) where d.number = ?
                           and s.merchant_id is not null and s.kind = 'original'
                           and s.sha256 = encode(sha256(convert_to(s.content::text, 'UTF8')), 'hex')
                        """, Long.class, number)).isEqualTo(2);
        assertThat(db.queryForObject(
                        "select count(*) from notice_message where account_id in (?, ?)"
                                + " and template = 'penalty.statement.notice.decided'",
                        Long.class,
                        owner,
                        other))
                .isEqualTo(2);
        assertThat(get(PATH + "/" + number, officer(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"job-progress\"", "Shops that have their statement: 2", "Shop of " + left)
                .doesNotContain("??");
        assertThat(get(PATH + "/" + number, officer(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("已收到理由说明书的店铺：2")
                .doesNotContain("??");
        assertThat(get(DECISIONS + number + "/statement?shop=" + right, officer(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains(rightProduct)
                .doesNotContain(leftProduct, "??");
    }

    @Test
    void tellsNothingToAShopThatListsNothingOfTheBrand() {
        String outside = "outside-" + left;
        new FactFiles(intake).market(outside);
        UUID stranger = account(outside);
        String number = inForce("B-07");
        awaitTold(number, 2);

        assertThat(get(own(outside, number), merchant(stranger), "en")).hasStatus(404);
        assertThat(get("/portal/shops/" + outside + "/appeals/new?decision=" + number, merchant(stranger), "en"))
                .hasStatus(404);
        assertThat(seen(stranger, "penalty_statement")).isZero();
    }

    @Test
    void putsBackTheListingsOfTheShopThatWonAndOfNoOther() {
        UUID owner = account(left);
        UUID other = account(right);
        String number = inForce("B-07");
        awaitTold(number, 2);

        win(owner, left, number);

        assertThat(isLive(leftProduct)).isTrue();
        assertThat(isLive(rightProduct)).isFalse();
        assertThat(state(number)).isEqualTo("varied");
        assertThat(get(own(left, number), merchant(owner), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"later\"", "they sell their own brand")
                .doesNotContain("??");
        assertThat(get(own(right, number), merchant(other), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"appeal\"")
                .doesNotContain("data-test=\"later\"", "they sell their own brand", left, "??");
        assertThat(listed(owner, left)).contains("Undone");
        assertThat(listed(other, right)).doesNotContain("Undone", "Partly");
        assertThat(get("/admin/merchants/" + left + "/timeline", everything(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Listings of brand " + brand + " put back", "Listings of brand " + brand + " taken off")
                .doesNotContain("??");
        assertThat(get("/admin/merchants/" + right + "/timeline", everything(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("品牌“" + brand + "”的商品已下架")
                .doesNotContain("已恢复", "they sell their own brand", "??");

        win(other, right, number);
        assertThat(isLive(rightProduct)).isTrue();
        assertThat(db.queryForObject(
                        "select sum(open_removals) from catalog_product where product_id in (?, ?)",
                        Long.class,
                        leftProduct,
                        rightProduct))
                .isZero();
    }

    @Test
    void isUndoneByTwoPressesWithinItsWindowAlsoAfterOneShopWon() {
        UUID owner = account(left);
        UUID other = account(right);
        String number = inForce("B-07");
        awaitTold(number, 2);
        win(owner, left, number);
        clock.advance(WINDOW.minusSeconds(1));
        assertThat(get(PATH + "/" + number, officer(), "en"))
                .bodyText()
                .contains("data-test=\"undo\"")
                .doesNotContain("??");

        String once = ids.next().toString();
        assertThat(post(PATH + "/" + number + "/undo", officer(), "once", once)).hasStatus3xxRedirection();
        assertThat(post(PATH + "/" + number + "/undo", officer(), "once", once)).hasStatus3xxRedirection();
        assertThat(isLive(rightProduct)).isFalse();
        assertThat(post(PATH + "/" + number + "/undo/" + once, officer())).hasStatus(403);
        assertThat(post(PATH + "/" + number + "/undo/" + once, staff("approver")))
                .hasStatus(422);
        assertThat(get(PATH + "/" + number, staff("colleague"), "zh-CN"))
                .bodyText()
                .contains("data-test=\"undo-confirm\"")
                .doesNotContain("??");
        assertThat(post(PATH + "/" + number + "/undo/" + once, staff("colleague")))
                .hasStatus3xxRedirection();
        assertThat(post(PATH + "/" + number + "/undo/" + once, staff("colleague")))
                .hasStatus(409);

        assertThat(state(number)).isEqualTo("reversed");
        assertThat(isLive(leftProduct)).isTrue();
        assertThat(isLive(rightProduct)).isTrue();
        await(() -> corrections(number, right) == 1);
        await(() -> corrections(number, left) == 2);
        assertThat(get(own(right, number), merchant(other), "en"))
                .bodyText()
                .contains("took the removal back within its undo window")
                .doesNotContain("data-test=\"appeal\"", "??");
    }

    @Test
    void refusesTheUndoingAfterItsWindowAndLeavesTheOrdinaryReversal() {
        String number = inForce("B-07");
        String early = ids.next().toString();
        assertThat(post(PATH + "/" + number + "/undo", officer(), "once", early))
                .hasStatus3xxRedirection();
        clock.advance(WINDOW);

        assertThat(post(PATH + "/" + number + "/undo/" + early, staff("colleague")))
                .hasStatus(422)
                .bodyText()
                .contains("The undo window ended at 2026-03-31 17:00");
        assertThat(post(
                        PATH + "/" + number + "/undo",
                        officer(),
                        "once",
                        ids.next().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("The undo window ended at 2026-03-31 17:00");
        assertThat(mvc.post()
                        .uri(PATH + "/" + number + "/undo")
                        .param("once", ids.next().toString())
                        .with(officer())
                        .with(csrf())
                        .header("Accept-Language", "zh-CN")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("撤销窗口已于 2026-03-31 17:00 结束");
        assertThat(get(PATH + "/" + number, officer(), "en"))
                .bodyText()
                .contains("The undo window ended at")
                .doesNotContain("data-test=\"undo\"", "data-test=\"undo-confirm\"", "??");
        assertThat(isLive(leftProduct)).isFalse();

        String once = ids.next().toString();
        assertThat(post(DECISIONS + number + "/reversal", officer(), "once", once, "words", "the wrong brand"))
                .hasStatus3xxRedirection();
        assertThat(post(DECISIONS + number + "/reversal/" + once, staff("colleague"), "agreed", "yes"))
                .hasStatus3xxRedirection();
        assertThat(isLive(leftProduct)).isTrue();
        assertThat(isLive(rightProduct)).isTrue();
        await(() -> corrections(number, left) == 1);
    }

    @Test
    void leavesOutAShopThatWonWithinTheDaysOfGrace() throws Exception {
        UUID owner = account(left);
        UUID other = account(right);
        String number = decided("B-07", 3);
        assertThat(state(number)).isEqualTo("delayed");
        awaitTold(number, 2);
        assertThat(isLive(leftProduct)).isTrue();
        assertThat(get(own(left, number), merchant(owner), "en"))
                .bodyText()
                .contains(leftProduct)
                .doesNotContain(rightProduct, "??");

        win(owner, left, number);
        assertThat(state(number)).isEqualTo("delayed");
        assertThat(listed(other, right)).doesNotContain("Undone");
        clock.advance(Duration.ofDays(3));
        handler("penalty-begin").run(new Patient(""));

        assertThat(state(number)).isEqualTo("in_force");
        assertThat(isLive(leftProduct)).isTrue();
        assertThat(isLive(rightProduct)).isFalse();
        awaitTold(number, 2);
    }

    @Test
    void tellsEveryShopOnceThoughTheJobIsKilledAndRunTwice() {
        int shops = 120;
        String some = ids.next().toString().substring(24);
        List<String> names = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of("product_id,merchant_id,category_code,title,brand"));
        for (int i = 0; i < shops; i++) {
            names.add("many-" + some + "-" + i);
            lines.add("pm-" + some + "-" + i + ",many-" + some + "-" + i + ",toys,Doll," + brand);
        }
        FactFiles files = new FactFiles(intake);
        files.market(names.toArray(String[]::new));
        files.send("products", lines.toArray(String[]::new));
        JobHandler handler = handler("penalty-tell-shops");

        String number = inForce("B-07");
        String id = String.valueOf(db.queryForObject(
                "select decision_id::text from penalty_decision where number = ?", String.class, number));
        assertThatThrownBy(() -> handler.run(new Dying(id))).hasMessage("killed");
        assertThat(told(number)).isGreaterThanOrEqualTo(50);
        awaitTold(number, shops + 2);
        org.assertj.core.api.Assertions.assertThatCode(() -> handler.run(new Patient(id)))
                .doesNotThrowAnyException();

        assertThat(told(number)).isEqualTo(shops + 2);
        assertThat(db.queryForObject(
                        "select count(*) from audit_event where action = 'penalty.statement_written' and subject_id = ?",
                        Long.class,
                        number))
                .isEqualTo(shops + 3);
    }

    /** A process that ends after the first chunk. */
    private static final class Dying extends Patient {

        Dying(String decision) {
            super(decision);
        }

        @Override
        public void progress(long done, long total) {
            throw new IllegalStateException("killed");
        }
    }

    /** A run of its own beside those of the workers. */
    private static class Patient implements JobContext {

        private final String decision;

        Patient(String decision) {
            this.decision = decision;
        }

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 1));
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of("decision", decision);
        }

        @Override
        public Actor actor() {
            return Actor.system("test");
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(String line) {}

        @Override
        public void checkCancelled() {}
    }

    private JobHandler handler(String kind) {
        return handlers.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String inForce(String rule) {
        String number = decided(rule, 0);
        assertThat(state(number)).isEqualTo("in_force");
        return number;
    }

    private String decided(String rule, int grace) {
        String once = ids.next().toString();
        assertThat(post(
                        PATH + "/new",
                        officer(),
                        "once",
                        once,
                        "brand",
                        brand,
                        "rule",
                        rule,
                        "facts",
                        "It is unsafe",
                        "reasons",
                        "It breaks",
                        "why",
                        "It is unsafe everywhere"))
                .hasStatus3xxRedirection();
        String number = Objects.requireNonNull(db.queryForObject(
                "select number from penalty_decision where decision_id = ?::uuid", String.class, once));
        db.update("update penalty_decision set grace_days = ? where number = ?", grace, number);
        assertThat(post(DECISIONS + number + "/propose", officer(), "version", version(number)))
                .hasStatus3xxRedirection();
        String mark = hidden(body(get(DECISIONS + number, staff("approver"), "en")), "mark");
        assertThat(post(DECISIONS + number + "/approve", staff("approver"), "version", version(number), "mark", mark))
                .hasStatus3xxRedirection();
        return number;
    }

    private void win(UUID account, String shop, String number) {
        assertThat(post(
                        "/portal/shops/" + shop + "/appeals/new?decision=" + number,
                        merchant(account),
                        "once",
                        ids.next().toString(),
                        "grounds",
                        "it is our own brand"))
                .hasStatus3xxRedirection();
        String appeal = Objects.requireNonNull(db.queryForObject(
                "select number from penalty_appeal where merchant_id = ? and state = 'filed'", String.class, shop));
        assertThat(get("/portal/shops/" + shop + "/appeals/" + appeal, merchant(account), "en"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        String page = "/admin/appeals/" + appeal;
        assertThat(post(page + "/claim", staff("judge"), "version", appealVersion(appeal)))
                .hasStatus3xxRedirection();
        assertThat(post(
                        page + "/answer",
                        staff("judge"),
                        "version",
                        appealVersion(appeal),
                        "answer",
                        "overturned",
                        "reply",
                        "they sell their own brand"))
                .hasStatus3xxRedirection();
        assertThat(get("/portal/shops/" + shop + "/appeals/" + appeal, merchant(account), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("they sell their own brand")
                .doesNotContain("??");
    }

    private String listed(UUID account, String shop) {
        return body(get("/portal/shops/" + shop + "/decisions", merchant(account), "en"));
    }

    private void awaitTold(String number, long shops) {
        await(() -> told(number) == shops);
    }

    private static void await(java.util.concurrent.Callable<Boolean> held) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .conditionEvaluationListener(condition -> {
                    if (condition.getRemainingTimeInMS() < 1_000 && !condition.isSatisfied()) {
                        throw new AssertionError(BusyWorkers.all());
                    }
                })
                .until(held);
    }

    private long told(String number) {
        return count(
                "select count(*) from penalty_statement s join penalty_decision d using (decision_id)"
                        + " where d.number = ? and s.merchant_id is not null and s.kind = 'original'",
                number);
    }

    private long corrections(String number, String shop) {
        return count(
                "select count(*) from penalty_statement s join penalty_decision d using (decision_id)"
                        + " where d.number = ? and s.merchant_id = ? and s.kind = 'correction'",
                number,
                shop);
    }

    private long count(String sql, Object... values) {
        Long found = db.queryForObject(sql, Long.class, values);
        return found == null ? -1 : found;
    }

    private boolean isLive(String product) {
        return products.find(product).orElseThrow().isLive(TestClock.START);
    }

    private String state(String number) {
        return db.queryForObject("select state from penalty_decision where number = ?", String.class, number);
    }

    private String version(String number) {
        return db.queryForObject("select version::text from penalty_decision where number = ?", String.class, number);
    }

    private String appealVersion(String number) {
        return db.queryForObject("select version::text from penalty_appeal where number = ?", String.class, number);
    }

    /** How many rows the database shows a seat of the portal. */
    private long seen(UUID account, String table) {
        seats.take(account);
        try {
            Long count = transaction.execute(status -> db.queryForObject("select count(*) from " + table, Long.class));
            return count == null ? -1 : count;
        } finally {
            seats.leave();
        }
    }

    private UUID account(String shop) {
        String name = "seller" + ids.next().toString().substring(19).replace("-", "");
        UUID account = accounts.open(
                        NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
        merchants.giveSeat(account, shop);
        return account;
    }

    private static String own(String shop, String number) {
        return "/portal/shops/" + shop + "/decisions/" + number;
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor officer() {
        return authentication(new SignedInAs().staff("officer", "penalty:read", "penalty:work"));
    }

    private static RequestPostProcessor staff(String name) {
        return authentication(new SignedInAs().staff(name, "penalty:read", "penalty:approve", "penalty:review"));
    }

    private static RequestPostProcessor everything() {
        return authentication(
                new SignedInAs().staff("reader", "penalty:read", "merchant:read", "catalog:read", "standing:read"));
    }

    private static RequestPostProcessor merchant(UUID account) {
        return authentication(new SignedInAs().merchant(account, "penalty:appeal", "decision:own"));
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
