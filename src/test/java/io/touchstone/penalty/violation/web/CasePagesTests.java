package io.touchstone.penalty.violation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A case from its opening to its end, as staff and its merchant go through it. */
@TouchstoneTest
class CasePagesTests {

    private static final String LIST = "/admin/violations";

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

    @Autowired
    private TestClock clock;

    private String merchant = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aShopWithAnOwner() {
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        merchant = CaseFixture.merchant(db);
        owner = account();
        merchants.giveSeat(owner, merchant);
    }

    @Test
    void opensACaseOnceForAFormThatWasShown() {
        String once = ids.next().toString();
        String path = path(open(once, "sold on", "B-01"));

        assertThat(path(open(once, "sold on", "B-01"))).isEqualTo(path);
        assertThat(count("penalty_case where merchant_id = '" + merchant + "'")).isEqualTo(1);
        assertThat(get(path, staff()))
                .hasStatusOk()
                .bodyText()
                .contains("B-01", "sold on", "Hear the merchant", "heard before a decision")
                .doesNotContain("??", "data-test=\"decide\"");
        assertThat(get(LIST + "?view=mine", staff()))
                .hasStatusOk()
                .bodyText()
                .contains(merchant)
                .doesNotContain("??");
        assertThat(zh(path)).hasStatusOk().bodyText().contains("案件进程", "立案").doesNotContain("??");
    }

    @Test
    void keepsWhatWasTypedWhenACaseCannotBeOpened() {
        assertThat(open(ids.next().toString(), " ", "B-01")).hasStatus(422);
        assertThat(post(
                        LIST,
                        staff(),
                        "once",
                        ids.next().toString(),
                        "merchantId",
                        "nobody",
                        "actedAt",
                        "2026-03-01T08:00",
                        "facts",
                        "kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("No shop has the ID nobody", "kept words");
        assertThat(post(
                        LIST,
                        staff(),
                        "once",
                        ids.next().toString(),
                        "merchantId",
                        merchant,
                        "actedAt",
                        "2026-04-01T08:00",
                        "facts",
                        "f"))
                .hasStatus(422)
                .bodyText()
                .contains("cannot have happened in the future");
        String path = path(open(ids.next().toString(), "sold on", "B-01"));
        assertThat(post(path + "/claim", reader(), "version", version(path))).hasStatus(403);
    }

    @Test
    void hearsTheMerchantAndDecidesOnlyThen() {
        String path = path(open(ids.next().toString(), "sold on", "B-01"));
        String own = own(path);
        assertThat(get(own, merchant())).hasStatus(404);
        assertThat(seen(owner)).isZero();

        assertThat(post(path + "/hearing", staff(), "version", "99", "words", ""))
                .hasStatus(409);
        assertThat(post(path + "/hearing", staff(), "version", version(path), "words", "what was it?"))
                .hasStatus3xxRedirection();

        assertThat(seen(owner)).isEqualTo(1);
        assertThat(get("/portal/shops/" + merchant + "/violations", merchant()))
                .hasStatusOk()
                .bodyText()
                .contains(number(path), "Merchant may answer")
                .doesNotContain("??");
        assertThat(get(own, merchant()))
                .hasStatusOk()
                .bodyText()
                .contains("answer-form", "sold on", "what was it?")
                .doesNotContain("??", "Claimed");
        String once = ids.next().toString();
        assertThat(answer(own, once, "we are sorry", "a bad batch"))
                .hasStatus(422)
                .bodyText()
                .contains("we are sorry", "cause");
        assertThat(answer(own, once, "we are sorry", "")).hasStatus3xxRedirection();
        assertThat(answer(own, once, "we are sorry", "")).hasStatus3xxRedirection();
        assertThat(count("penalty_case_answer a join penalty_case c using (case_id) where c.number = '" + number(path)
                        + "'"))
                .isEqualTo(1);
        assertThat(answer(own, ids.next().toString(), "more", "")).hasStatus(409);
        assertThat(get(path, staff()))
                .hasStatusOk()
                .bodyText()
                .contains("we are sorry", "data-test=\"decide\"", "a.png");
    }

    @Test
    void knowsNothingOfAnothersCases() {
        String path = path(open(ids.next().toString(), "sold on", "B-01"));
        post(path + "/hearing", staff(), "version", version(path), "words", "");
        UUID stranger = account();
        String other = CaseFixture.merchant(db);
        merchants.giveSeat(stranger, other);

        assertThat(get(own(path), merchant(stranger))).hasStatus(404);
        assertThat(get("/portal/shops/" + other + "/violations/" + number(path), merchant(stranger)))
                .hasStatus(404);
        assertThat(post(
                        own(path) + "/answer",
                        merchant(stranger),
                        "once",
                        ids.next().toString(),
                        "statement",
                        "x"))
                .hasStatus(404);
        assertThat(seen(stranger)).isZero();
        assertThat(get(own(path), staff())).hasStatus(403);
    }

    @Test
    void showsTheMerchantNoInternalEvidence() {
        String path = path(open(ids.next().toString(), "sold on", "B-01"));
        String once = ids.next().toString();
        assertThat(evidence(path, once, "photo", "an open source", "")).hasStatus3xxRedirection();
        assertThat(evidence(path, once, "photo", "an open source", "")).hasStatus3xxRedirection();
        assertThat(evidence(path, ids.next().toString(), "photo", "a hidden source", "true"))
                .hasStatus3xxRedirection();
        assertThat(evidence(path, ids.next().toString(), "photo", "", "")).hasStatus(422);
        assertThat(evidence(path, ids.next().toString(), "nonsense", "s", "")).hasStatus(422);
        post(path + "/hearing", staff(), "version", version(path), "words", "");

        assertThat(get(path, staff()))
                .bodyText()
                .contains("an open source", "a hidden source")
                .doesNotContain("??");
        assertThat(get(own(path), merchant()))
                .bodyText()
                .contains("an open source")
                .doesNotContain("a hidden source");
        UUID file = file("an open source");
        assertThat(get("/portal/evidence/" + file, merchant())).hasStatusOk();
        assertThat(get("/portal/evidence/" + file("a hidden source"), merchant()))
                .hasStatus(404);
        assertThat(get("/portal/evidence/" + file, merchant(account()))).hasStatus(404);

        UUID piece = db.queryForObject(
                "select evidence_id from penalty_case_evidence where source = 'an open source'", UUID.class);
        assertThat(post(path + "/evidence/" + piece + "/strike", staff(), "words", ""))
                .hasStatus(422);
        assertThat(post(path + "/evidence/" + piece + "/strike", staff(), "words", "the wrong shop"))
                .hasStatus3xxRedirection();
        assertThat(get(own(path), merchant())).bodyText().doesNotContain("an open source");
    }

    @Test
    void takesTheProductOfAnOrderOffTheShelfUntilTheCaseIsDismissed() {
        String product = CaseFixture.product(db, merchant);
        String once = ids.next().toString();
        MvcTestResult entered = instruct(once, product);
        String path = path(entered);

        assertThat(path(instruct(once, product))).isEqualTo(path);
        assertThat(instruct(ids.next().toString(), product)).hasStatus(409);
        assertThat(instruct(ids.next().toString(), "nothing", "No. 2")).hasStatus(422);
        assertThat(held(product)).isEqualTo(1);
        assertThat(get(path, staff()))
                .bodyText()
                .contains("Market bureau", "Off the shelf")
                .doesNotContain("??");
        assertThat(get(LIST + "/instructions", staff()))
                .bodyText()
                .contains("Market bureau")
                .doesNotContain("??");

        assertThat(post(path + "/dismissal", staff(), "version", version(path), "ground", "merged", "words", "no"))
                .hasStatus(422);
        assertThat(post(
                        path + "/dismissal",
                        staff(),
                        "version",
                        version(path),
                        "ground",
                        "no_violation",
                        "words",
                        "no"))
                .hasStatus3xxRedirection();
        assertThat(held(product)).isZero();
        assertThat(post(path + "/reopening", staff(), "version", version(path), "words", "it is one"))
                .hasStatus3xxRedirection();
        assertThat(state(path)).isEqualTo("open");
    }

    @Test
    void opensOneCaseForAComplaint() {
        db.update(
                "insert into trade_complaint (complaint_id, merchant_id, kind, text, opened_at) values (?, ?, 'quality', 'broken', ?)",
                "CO-" + merchant,
                merchant,
                Timestamp.from(TestClock.START));

        assertThat(get(LIST + "/complaints?merchant=" + merchant, staff()))
                .hasStatusOk()
                .bodyText()
                .contains("broken", "complaint=CO-" + merchant)
                .doesNotContain("??");
        assertThat(get(LIST + "/new?complaint=CO-" + merchant, staff()))
                .hasStatusOk()
                .bodyText()
                .contains("broken", merchant);
        String path = path(fromComplaint());
        assertThat(path(fromComplaint())).isEqualTo(path);
        assertThat(get(LIST + "/complaints?merchant=" + merchant, staff()))
                .bodyText()
                .contains(number(path));
    }

    @Test
    void mergesCasesOfOneShopAndLinksThoseOfOthers() {
        String first = path(open(ids.next().toString(), "one", "B-01"));
        String second = path(open(ids.next().toString(), "two", "B-01"));
        String shop = merchant;
        merchant = CaseFixture.merchant(db);
        String other = path(open(ids.next().toString(), "three", ""));

        assertThat(post(first + "/links", staff(), "other", number(first))).hasStatus(422);
        assertThat(post(first + "/links", staff(), "other", "VC-1999-000001")).hasStatus(404);
        assertThat(post(first + "/links", staff(), "other", number(other))).hasStatus3xxRedirection();
        assertThat(get(first, staff())).bodyText().contains(number(other));
        assertThat(post(first + "/merger", staff(), "version", version(first), "other", number(other), "words", "same"))
                .hasStatus(422);
        assertThat(post(
                        first + "/merger",
                        staff(),
                        "version",
                        version(first),
                        "other",
                        number(second),
                        "words",
                        "same"))
                .hasStatus3xxRedirection();
        assertThat(state(first)).isEqualTo("dismissed");
        assertThat(state(second)).isEqualTo("open");
        assertThat(post(first + "/reopening", staff(), "version", version(first), "words", "again"))
                .hasStatus(409);
        assertThat(get("/admin/violations/merchants/" + shop + "/panel", staff()))
                .hasStatusOk()
                .bodyText()
                .contains(number(first), number(second))
                .doesNotContain("??");
    }

    private MvcTestResult open(String once, String facts, String rule) {
        return post(
                LIST,
                staff(),
                "once",
                once,
                "merchantId",
                merchant,
                "actedAt",
                "2026-03-01T08:00",
                "ruleCode",
                rule,
                "facts",
                facts);
    }

    private MvcTestResult fromComplaint() {
        return post(
                LIST,
                staff(),
                "once",
                ids.next().toString(),
                "merchantId",
                merchant,
                "complaint",
                "CO-" + merchant,
                "actedAt",
                "2026-03-01T08:00",
                "facts",
                "broken");
    }

    private MvcTestResult instruct(String once, String product) {
        return instruct(once, product, "No. " + merchant);
    }

    private MvcTestResult instruct(String once, String product, String document) {
        return mvc.post()
                .multipart()
                .uri(LIST + "/instructions")
                .file(paper())
                .with(staff())
                .with(csrf())
                .param("once", once)
                .param("authority", "Market bureau")
                .param("documentNo", document)
                .param("issuedOn", "2026-02-27")
                .param("productId", product)
                .param("facts", "failed a spot check")
                .exchange();
    }

    private MvcTestResult evidence(String path, String once, String kind, String source, String internal) {
        return mvc.post()
                .multipart()
                .uri(path + "/evidence")
                .file(paper())
                .with(staff())
                .with(csrf())
                .param("once", once)
                .param("kind", kind)
                .param("source", source)
                .param("observedAt", "2026-03-01T09:00")
                .param("internal", internal)
                .exchange();
    }

    private MvcTestResult answer(String own, String once, String statement, String cause) {
        return mvc.post()
                .multipart()
                .uri(own + "/answer")
                .file(paper())
                .with(merchant())
                .with(csrf())
                .param("once", once)
                .param("statement", statement)
                .param("cause", cause)
                .exchange();
    }

    private static MockMultipartFile paper() {
        return new MockMultipartFile("papers", "a.png", "image/png", picture());
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return bytes.toByteArray();
    }

    private UUID file(String source) {
        return db.queryForObject("select file_id from penalty_case_evidence where source = ?", UUID.class, source);
    }

    private long held(String product) {
        return count("catalog_product where product_id = '" + product + "' and open_removals > 0");
    }

    private long count(String from) {
        Long count = db.queryForObject("select count(*) from " + from, Long.class);
        return count == null ? 0 : count;
    }

    private String state(String path) {
        return field(path, "state");
    }

    private String version(String path) {
        return field(path, "version");
    }

    private String field(String path, String column) {
        Map<String, Object> row = db.queryForMap("select * from penalty_case where number = ?", number(path));
        return String.valueOf(row.get(column));
    }

    private String own(String path) {
        return "/portal/shops/" + merchant + "/violations/" + number(path);
    }

    private static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String path(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private long seen(UUID account) {
        seats.take(account);
        try {
            Long count =
                    transaction.execute(status -> db.queryForObject("select count(*) from penalty_case", Long.class));
            return count == null ? 0 : count;
        } finally {
            seats.leave();
        }
    }

    private UUID account() {
        String name = "owner" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private MvcTestResult get(String uri, RequestPostProcessor as) {
        return mvc.get().uri(uri).with(as).exchange();
    }

    private MvcTestResult zh(String uri) {
        return mvc.get()
                .uri(uri)
                .with(staff())
                .header("Accept-Language", "zh-CN")
                .exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor as, String... fields) {
        var request = mvc.post().uri(uri).with(as).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private RequestPostProcessor staff() {
        return authentication(new SignedInAs().staff("worker", "penalty:read", "penalty:work", "export:run"));
    }

    private RequestPostProcessor reader() {
        return authentication(new SignedInAs().staff("reader", "penalty:read"));
    }

    private RequestPostProcessor merchant() {
        return merchant(owner);
    }

    private RequestPostProcessor merchant(UUID account) {
        return authentication(new SignedInAs().merchant(account, "violation:own", "evidence:own"));
    }
}
