package io.touchstone.merchant.commitment;

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
import io.touchstone.rulebook.Commitments;
import io.touchstone.rulebook.Commitments.Commitment;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A commitment from its first words to the signature, and a standard beside it (K1, K2). */
@TouchstoneTest
class CommitmentPagesTests {

    private static final String[] STAFF = {
        "rule:read", "rule:write", "rule:publish", "commitment:read", "penalty:work", "export:run"
    };

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Commitments commitments;

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

    private final UUID writer = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private UUID owner = new UUID(0, 0);
    private String shop = "";
    private String code = "";

    @BeforeEach
    void aShopAndACommitment() {
        clock.reset();
        shop = "cm" + Long.toHexString(ids.next().getLeastSignificantBits() & 0xffffff);
        code = "CM " + shop.toUpperCase(java.util.Locale.ROOT);
        jdbc.update("insert into taxonomy_category (category_code, name_zh, name_en, updated_at)"
                + " values ('toys', '玩具', 'Toys', 'epoch') on conflict do nothing");
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'toys', now())",
                shop,
                shop);
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, '-infinity', 'active', 'test', now())",
                shop);
        owner = account();
        merchants.giveSeat(owner, shop);
    }

    @Test
    void isSignedOnceWithTheHashOfItsWords() {
        Commitment commitment = published("Every toy is tested.");
        String own = "/portal/shops/" + shop + "/commitments";
        assertThat(get(own, merchant())).hasStatusOk().bodyText().contains("Every toy is tested.", commitment.sha256());

        Map<String, String> signing = Map.of("sha256", commitment.sha256(), "agreed", "true");
        assertThat(post(own + "/" + commitment.id() + "/sign", Map.of("sha256", commitment.sha256()), merchant()))
                .hasStatus(422)
                .bodyText()
                .contains("Tick that you have read it");
        assertThat(post(own + "/" + commitment.id() + "/sign", Map.of("sha256", "ab", "agreed", "true"), merchant()))
                .hasStatus(422)
                .bodyText()
                .contains("not the words");
        assertThat(post(own + "/" + commitment.id() + "/sign", signing, merchant()))
                .hasStatus3xxRedirection();
        assertThat(post(own + "/" + commitment.id() + "/sign", signing, merchant()))
                .hasStatus3xxRedirection();

        assertThat(signatures()).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.update("update merchant_commitment set version = 9"))
                .isInstanceOf(DataAccessException.class);
        assertThat(audits("merchant.commitment_signed")).isEqualTo(1);
    }

    @Test
    void asksAnewWhenItsWordsChange() {
        Commitment first = published("Every toy is tested.");
        sign(first);
        assertThat(get(signaturesOf("?merchant=" + shop), staff(writer)))
                .hasStatusOk()
                .bodyText()
                .contains("rule=A-11");
        Commitment changed = published("Every toy is tested twice.");

        assertThat(changed.version()).isEqualTo(2);
        assertThat(get("/portal/shops/" + shop + "/commitments", merchant()))
                .bodyText()
                .contains("sign-form", "tested twice");
        assertThat(post(
                        "/portal/shops/" + shop + "/commitments/" + first.id() + "/sign",
                        Map.of("sha256", first.sha256(), "agreed", "true"),
                        merchant()))
                .hasStatus(422)
                .bodyText()
                .contains("not asked for any more");
        assertThat(get(signaturesOf("?signed=no&merchant=" + shop), staff(writer)))
                .bodyText()
                .contains(shop);
        assertThat(get(signaturesOf("?signed=yes&merchant=" + shop), staff(writer)))
                .bodyText()
                .contains("No shop");
        assertThat(get("/admin/commitments/" + code + "/versions/2", staff(writer)))
                .hasStatusOk()
                .bodyText()
                .contains("<ins> twice</ins>");
    }

    @Test
    void belongsToNobodyElse() {
        Commitment commitment = published("Every toy is tested.");
        sign(commitment);
        UUID other = account();

        assertThat(get("/portal/shops/" + shop + "/commitments", merchant(other, "commitment:own")))
                .hasStatus(404);
        seats.take(other);
        try {
            Long seen = transaction.execute(status -> signatures());
            assertThat(seen).isZero();
        } finally {
            seats.leave();
        }
        assertThat(get("/portal/shops/" + shop + "/commitments", merchant(owner, "none")))
                .hasStatus(403);
    }

    @Test
    void isPublishedByAnotherPersonThanItsWriter() {
        draft("Every toy is tested.", 1);
        String publish = "/admin/commitments/" + code + "/versions/1/publish";

        assertThat(post(publish, day(0, "2026-03-02T00:00"), staff(writer)))
                .hasStatus(422)
                .bodyText()
                .contains("another person");
        assertThat(post(publish, day(0, "2026-02-02T00:00"), staff(second)))
                .hasStatus(422)
                .bodyText()
                .contains("is past");
        assertThat(post(publish, day(5, "2026-03-02T00:00"), staff(second))).hasStatus(409);
        Map<String, String> edit = form("Other words.");
        assertThat(post("/admin/commitments/" + code + "/versions/1/edit", edit, staff(second)))
                .hasStatus(422)
                .bodyText()
                .contains("Only its writer", "Other words.");
        assertThat(post(publish, day(0, "2026-03-02T00:00"), staff(second))).hasStatus3xxRedirection();
        assertThat(post("/admin/commitments/" + code + "/versions/1/edit", edit, staff(writer)))
                .hasStatus(409);
        assertThatThrownBy(
                        () -> jdbc.update("update rulebook_document_version set title_en = 'x' where code = ?", code))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsWhatWasTypedWhenAClauseIsMissing() {
        Map<String, String> form = form("");
        form.put("clauses[0].zh", "只有中文");

        assertThat(post("/admin/commitments/new", form, staff(writer)))
                .hasStatus(422)
                .bodyText()
                .contains("words in both languages", "只有中文");
    }

    @Test
    void letsAShopCommentOnADraftOnceAForm() {
        UUID version = openDraft();
        String comment = "/portal/shops/" + shop + "/commitments/rules/" + version + "/comments";
        String once = UUID.randomUUID().toString();

        assertThat(post(comment, Map.of("once", once, "words", " "), merchant()))
                .hasStatus(422);
        assertThat(post(comment, Map.of("once", once, "words", "Too hard for small shops."), merchant()))
                .hasStatus3xxRedirection();
        assertThat(post(comment, Map.of("once", once, "words", "Too hard for small shops."), merchant()))
                .hasStatus3xxRedirection();

        assertThat(jdbc.queryForObject(
                        "select count(*) from rulebook_rule_comment where version_id = ?", Long.class, version))
                .isEqualTo(1);
        assertThat(get("/portal/shops/" + shop + "/commitments", merchant()))
                .bodyText()
                .contains("Too hard for small shops.");
        assertThat(get("/portal/shops/" + shop + "/commitments", merchant(account(), "commitment:own")))
                .hasStatus(404);
        clock.advance(Duration.ofDays(30));
        assertThat(post(comment, Map.of("once", UUID.randomUUID().toString(), "words", "Late."), merchant()))
                .hasStatus(422)
                .bodyText()
                .contains("not open to comments");
        jdbc.update("update rulebook_rule_version set state = 'withdrawn' where version_id = ?", version);
    }

    @Test
    void keepsStandardsApartFromCommitments() {
        Map<String, String> form = form("Small parts do not come off.");
        String standard = "GB " + shop.toUpperCase(java.util.Locale.ROOT);
        form.put("code", standard);
        form.put("kind", "gb");
        form.put("rules", "A-01 B-01");
        assertThat(post("/admin/standards-library/new", form, staff(writer))).hasStatus3xxRedirection();

        assertThat(get("/admin/standards-library?q=small parts", staff(writer)))
                .hasStatusOk()
                .bodyText()
                .contains(standard);
        assertThat(get("/admin/standards-library/" + standard, staff(writer)))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/rules/B-01", "National standard");
        assertThat(get("/admin/commitments/" + standard, staff(writer))).hasStatus(404);
        assertThat(post("/admin/standards-library/new", form, staff(writer)))
                .hasStatus(422)
                .bodyText()
                .contains("already");
    }

    @Test
    void areExportedAsTheyAreFiltered() {
        published("Every toy is tested.");

        assertThat(post(
                        "/admin/exports/commitment-signatures/csv",
                        Map.of("code", code, "signed", "no"),
                        staff(writer)))
                .hasStatusOk()
                .bodyText()
                .contains(shop);
        assertThat(post("/admin/exports/library/csv", Map.of("kind", "commitment"), staff(writer)))
                .hasStatusOk()
                .bodyText()
                .contains("Every toy is tested.");
        assertThat(post("/admin/exports/rules/csv", Map.of("class", "C"), staff(writer)))
                .hasStatusOk()
                .bodyText()
                .contains("C-04")
                .doesNotContain("B-01");
    }

    private UUID openDraft() {
        String rule = "A-" + (10 + Math.abs(shop.hashCode()) % 9000);
        UUID version = ids.next();
        jdbc.update("insert into rulebook_rule values (?, 'violation', now(), 'SYSTEM:test')", rule);
        jdbc.update("""
                insert into rulebook_rule_version (version_id, code, version, state, violation_class, title_zh, title_en, text_zh,
                    text_en, source, terms, made_at, made_by, edited_by, comment_from, comment_until)
                select ?, ?, 1, 'comment', violation_class, title_zh, title_en, text_zh, text_en, source, terms, made_at, made_by,
                    edited_by, timestamptz '2026-03-01 00:00Z', timestamptz '2026-03-10 00:00Z'
                  from rulebook_rule_version where code = 'A-01' and version = 1
                """, version, rule);
        return version;
    }

    private Commitment published(String words) {
        int version = commitments.inForce(clock.instant()).stream()
                        .filter(one -> one.code().equals(code))
                        .map(Commitment::version)
                        .findFirst()
                        .orElse(0)
                + 1;
        draft(words, version);
        clock.advance(Duration.ofDays(1));
        String at = clock.instant().plus(Duration.ofHours(8)).toString().substring(0, 16);
        assertThat(post("/admin/commitments/" + code + "/versions/" + version + "/publish", day(0, at), staff(second)))
                .hasStatus3xxRedirection();
        return commitments.inForce(clock.instant()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void draft(String words, int version) {
        String path = version == 1 ? "/admin/commitments/new" : "/admin/commitments/" + code + "/new";
        assertThat(post(path, form(words), staff(writer))).hasStatus3xxRedirection();
    }

    private void sign(Commitment commitment) {
        post(
                "/portal/shops/" + shop + "/commitments/" + commitment.id() + "/sign",
                Map.of("sha256", commitment.sha256(), "agreed", "true"),
                merchant());
    }

    private Map<String, String> form(String words) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("code", code);
        form.put("titleZh", "质量承诺书");
        form.put("titleEn", "Commitment to quality");
        form.put("source", "test");
        form.put("revision", "0");
        form.put("clauses[0].number", "1");
        form.put("clauses[0].zh", "每件玩具均经检测。" + words.length());
        form.put("clauses[0].en", words);
        return form;
    }

    private static Map<String, String> day(long revision, String from) {
        return Map.of("revision", Long.toString(revision), "from", from);
    }

    private String signaturesOf(String query) {
        return "/admin/commitments/" + code + "/signatures" + query;
    }

    private Long signatures() {
        return jdbc.queryForObject("select count(*) from merchant_commitment where merchant_id = ?", Long.class, shop);
    }

    private Long audits(String action) {
        return jdbc.queryForObject(
                "select count(*) from audit_event where action = ? and subject_id = ?", Long.class, action, shop);
    }

    private UUID account() {
        String name = "owner" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private RequestPostProcessor merchant() {
        return merchant(owner, "commitment:own");
    }

    private static RequestPostProcessor merchant(UUID account, String ability) {
        return authentication(new SignedInAs().merchant(account, ability));
    }

    private static RequestPostProcessor staff(UUID who) {
        return authentication(new SignedInAs().staff(who.toString(), STAFF));
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return mvc.get().uri(uri).with(who).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields, RequestPostProcessor who) {
        var request = mvc.post().uri(uri).with(csrf()).with(who);
        fields.forEach(request::param);
        return request.exchange();
    }
}
