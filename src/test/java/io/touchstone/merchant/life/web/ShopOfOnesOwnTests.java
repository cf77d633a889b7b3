package io.touchstone.merchant.life.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.LifeRows;
import io.touchstone.shell.FieldCipher;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a merchant does with its shop in the portal, and staff with what it sent. */
@TouchstoneTest
class ShopOfOnesOwnTests {

    private static final String[] OWN = {"documents:own", "people:own", "verification:own", "life:own", "evidence:own"};

    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private TestClock clock;

    private final SignedInAs people = new SignedInAs();

    @BeforeEach
    void startAtTheFixedTime() {
        clock.reset();
    }

    @Test
    void renewsADocumentThatAReviewerThenAccepts() {
        UUID owner = shop("o1");
        UUID old = rows().paper("o1", "tea", null, LocalDate.parse("2026-03-10"));
        assertThat(get("/portal/shops/o1/documents", merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("9 days left");
        assertThat(get("/portal/shops/o1/documents/" + old + "/renew", merchant(owner)))
                .hasStatusOk();

        assertThat(send("/portal/shops/o1/documents/" + old + "/renew", merchant(owner), "2026-02-01"))
                .hasStatus(422);
        assertThat(send("/portal/shops/o1/documents/" + old + "/renew", merchant(owner), "2028-02-01"))
                .hasStatus3xxRedirection();
        assertThat(send("/portal/shops/o1/documents/" + old + "/renew", merchant(owner), "2028-02-01"))
                .hasStatus(409);
        String renewal = jdbc.queryForObject(
                "select document_id::text from merchant_document where merchant_id = 'o1' and state = 'received'",
                String.class);
        assertThat(get("/admin/renewals", reviewer())).hasStatusOk().bodyText().contains(renewal);
        assertThat(get("/admin/renewals/" + renewal, reviewer()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post("/admin/renewals/" + renewal + "/reject", reviewer())).hasStatus(422);
        assertThat(post("/admin/renewals/" + renewal + "/accept", reviewer())).hasStatus3xxRedirection();

        assertThat(jdbc.queryForObject("select state from merchant_document where document_id = ?", String.class, old))
                .isEqualTo("superseded");
        assertThat(post("/admin/renewals/" + renewal + "/accept", reviewer())).hasStatus(409);
        assertThat(get("/admin/expiring", reviewer())).hasStatusOk().bodyText().doesNotContain(old.toString(), "??");
        assertThat(get("/admin/merchants/o1/documents", reviewer())).hasStatusOk();
    }

    @Test
    void refusesARenewalForAReasonThatReviewersGive() {
        UUID owner = shop("o9");
        UUID renewal = rows().received("o9", "tea", null, LocalDate.parse("2028-03-10"));
        String path = "/admin/renewals/" + renewal;
        assertThat(get(path, reviewer()))
                .bodyText()
                .contains("The number does not agree with the document or the register")
                .doesNotContain("The number differs");

        assertThat(post(path + "/reject", reviewer(), "reason", "number-differs"))
                .hasStatus(422);
        assertThat(post(path + "/reject", reviewer(), "reason", "number-mismatch"))
                .hasStatus3xxRedirection();

        assertThat(get("/portal/shops/o9/documents", merchant(owner)))
                .bodyText()
                .contains("The number does not agree with the document or the register");
        jdbc.update("update merchant_document set reason_codes = '{holder-differs}' where document_id = ?", renewal);
        assertThat(get("/admin/merchants/o9/documents", reviewer())).bodyText().contains("The holder differs");
    }

    @Test
    void showsTheRenewalFormAgainWithWhatStandsAgainstTheFile() {
        UUID owner = shop("o10");
        UUID old = rows().paper("o10", "tea", null, LocalDate.parse("2026-03-10"));
        String path = "/portal/shops/o10/documents/" + old + "/renew";

        MvcTestResult refused =
                send(path, merchant(owner), "2028-02-01", "only words".getBytes(StandardCharsets.US_ASCII));

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"renewal-form\"", "data-test=\"errors\"", "value=\"JY1\"")
                .doesNotContain("??");
    }

    @Test
    void showsAColleagueWhatTheOwnerSentIn() {
        UUID owner = shop("o11");
        UUID old = rows().paper("o11", "tea", null, LocalDate.parse("2026-03-10"));
        send("/portal/shops/o11/documents/" + old + "/renew", merchant(owner), "2028-02-01");
        String file = "/portal/evidence/"
                + jdbc.queryForObject(
                        "select file_id::text from merchant_document where merchant_id = 'o11' and state = 'received'",
                        String.class);
        UUID colleague = UUID.randomUUID();
        jdbc.update(
                "insert into merchant_seat (account_id, merchant_id, role) values (?, 'o11', 'finance')", colleague);

        assertThat(get(file, merchant(owner))).hasStatusOk();
        assertThat(get(file, merchant(colleague))).hasStatusOk().bodyText().contains("licence.pdf");
        assertThat(get(file + "/original", merchant(colleague))).hasStatusOk();
        assertThat(get(file, merchant(shop("o12")))).hasStatus(404);
        jdbc.update("delete from merchant_seat where account_id = ?", colleague);
        assertThat(get(file, merchant(colleague))).hasStatus(404);
    }

    @Test
    void showsTheJoinFormAgainWhenTheNameIsTaken() {
        UUID owner = shop("o13");
        post("/portal/shops/o13/people/invitations", merchant(owner), "email", "b@example.org", "role", "viewer");
        String path = jdbc.queryForObject(
                "select path from notice_message where template = 'merchant.notice.invited' and address = 'b@example.org'",
                String.class);

        MvcTestResult joined = mvc.post()
                .uri(path + "/account")
                .with(csrf())
                .header("Accept-Language", "en")
                .param("username", "O13-owner")
                .param("displayName", "Second One")
                .param("password", "Harbour-lantern-41-tea")
                .exchange();

        assertThat(joined)
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"join-new\"", "data-test=\"errors\"", "Second One", "O13-owner")
                .doesNotContain("Harbour-lantern-41-tea", "??");
        assertThat(mvc.get().uri(path).exchange()).hasStatusOk();
    }

    @Test
    void hidesDocumentsPeopleAndProfileOfAnothersShop() {
        shop("o2");
        UUID document = rows().paper("o2", "tea", null, LocalDate.parse("2026-03-10"));
        UUID other = shop("o3");

        assertThat(get("/portal/shops/o2/documents", merchant(other))).hasStatus(404);
        assertThat(get("/portal/shops/o2/documents/" + document + "/renew", merchant(other)))
                .hasStatus(404);
        assertThat(get("/portal/shops/o3/documents/" + document + "/renew", merchant(other)))
                .hasStatus(404);
        assertThat(send("/portal/shops/o3/documents/" + document + "/renew", merchant(other), "2028-02-01"))
                .hasStatus(404);
        assertThat(get("/portal/shops/o2/people", merchant(other))).hasStatus(404);
        assertThat(get("/portal/shops/o2/profile", merchant(other))).hasStatus(404);
        assertThat(post("/portal/shops/o2/people/" + other + "/remove", merchant(other)))
                .hasStatus(404);
    }

    @Test
    void invitesSomebodyWhoOpensAnAccountByTheLinkOnce() {
        UUID owner = shop("o4");

        assertThat(post(
                        "/portal/shops/o4/people/invitations",
                        merchant(owner),
                        "email",
                        "new@example.org",
                        "role",
                        "operator"))
                .hasStatus3xxRedirection();
        String path = jdbc.queryForObject(
                "select path from notice_message where template = 'merchant.notice.invited' and address = 'new@example.org'",
                String.class);
        assertThat(mvc.get().uri(path).exchange()).hasStatusOk().bodyText().contains("Shop o4");
        MvcTestResult joined = mvc.post()
                .uri(path + "/account")
                .with(csrf())
                .param("username", "newcomer")
                .param("displayName", "New Comer")
                .param("password", "Harbour-lantern-41-tea")
                .exchange();

        assertThat(joined).hasStatus3xxRedirection();
        UUID account = accounts.find("newcomer").orElseThrow().id().id();
        assertThat(merchants.hasSeat(account, "o4")).isTrue();
        assertThat(mvc.get().uri(path).exchange()).hasStatus(404);
        assertThat(get("/portal/shops/o4/people", merchant(account)))
                .hasStatusOk()
                .bodyText()
                .contains("New Comer")
                .doesNotContain("invite-form");
        assertThat(post(
                        "/portal/shops/o4/people/invitations",
                        merchant(account),
                        "email",
                        "x@example.org",
                        "role",
                        "owner"))
                .hasStatus(403);
    }

    @Test
    void keepsTheLastOwner() {
        UUID owner = shop("o5");

        assertThat(post("/portal/shops/o5/people/" + owner + "/remove", merchant(owner)))
                .hasStatus(422);
        assertThat(post("/portal/shops/o5/people/" + owner + "/role", merchant(owner), "role", "viewer"))
                .hasStatus(422);
        assertThat(merchants.hasSeat(owner, "o5")).isTrue();
    }

    @Test
    void keepsTheOldProfileWhenAReportedChangeIsVerified() {
        UUID owner = shop("o6");
        assertThat(get("/portal/shops/o6/profile", merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("change-form")
                .doesNotContain("??");

        assertThat(post(
                        "/portal/shops/o6/profile",
                        merchant(owner),
                        "happenedOn",
                        "2026-02-27",
                        "fields[company_name]",
                        "Shop o6",
                        "fields[shop_name]",
                        "Harbour Tea",
                        "fields[legal_person]",
                        "Lin San"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/portal/shops/o6/profile",
                        merchant(owner),
                        "happenedOn",
                        "2026-02-27",
                        "fields[shop_name]",
                        "Again"))
                .hasStatus(409);
        String change = jdbc.queryForObject(
                "select change_id::text from merchant_change where merchant_id = 'o6'", String.class);
        assertThat(get("/admin/verifications", reviewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour Tea")
                .doesNotContain("??");
        assertThat(post("/admin/verifications/changes/" + change + "/accept", reviewer()))
                .hasStatus3xxRedirection();
        assertThat(post("/admin/verifications/changes/" + change + "/accept", reviewer()))
                .hasStatus(409);

        assertThat(merchants.find("o6")).get().extracting("name").isEqualTo("Harbour Tea");
        assertThat(get("/admin/merchants/o6/profile", reviewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Lin San")
                .doesNotContain("??");
    }

    @Test
    void suspendsAShopWhoseIdentityIsNotConfirmedUntilItIs() {
        shop("o7");

        assertThat(post("/admin/merchants/o7/profile/verify", reviewer(), "outcome", "failed", "note", "nobody there"))
                .hasStatus3xxRedirection();
        assertThat(merchants.stateAt("o7", clock.instant()).word()).isEqualTo("suspended");
        assertThat(post("/admin/merchants/o7/profile/verify", reviewer(), "outcome", "confirmed", "note", "visited"))
                .hasStatus3xxRedirection();

        assertThat(merchants.stateAt("o7", clock.instant()).word()).isEqualTo("active");
        assertThat(jdbc.queryForObject(
                        "select due_on::text from merchant_verification_due where merchant_id = 'o7'", String.class))
                .isEqualTo("2026-09-01");
    }

    @Test
    void filesNaturalPersonsWithTheirNumbersOnlyForAReason() {
        shop("o8");
        UUID application = rows().application(null).applicationId();
        jdbc.update(
                "update merchant_application set identity_sealed = ?, identity_tail = '0011' where application_id = ?",
                cipher.seal("merchant-numbers", "11010519491231002X".getBytes(StandardCharsets.US_ASCII), application),
                application);
        jdbc.update(
                "insert into merchant_profile (merchant_id, version, valid_from, application_id, seller_kind, company_name,"
                        + " shop_name, recorded_by, recorded_at)"
                        + " values ('o8', 1, '2026-01-05Z', ?, 'person', 'Lin Wu', 'Lin Crafts', 'test', now())",
                application);
        assertThat(get("/admin/filings", filer()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"unregistered\"")
                .doesNotContain("??");

        assertThat(post("/admin/exports/identity-unregistered/csv", filer(), "period", "2026-01"))
                .hasStatus(422);
        MvcTestResult file =
                post("/admin/exports/identity-unregistered/csv", filer(), "period", "2026-01", "reason", "filing");

        assertThat(file).hasStatusOk().bodyText().contains("11010519491231002X", "Lin Wu");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'merchant.identities_opened'", Long.class))
                .isEqualTo(1);
        assertThat(post("/admin/exports/identity-registered/csv", filer(), "period", "2026-01"))
                .hasStatusOk();
        assertThat(post("/admin/filings", filer(), "period", "2026-01", "filedOn", "2026-01-20", "receipt", "R-1"))
                .hasStatus3xxRedirection();
        assertThat(post("/admin/filings", filer(), "period", "2026-01", "filedOn", "2026-01-20", "receipt", "R-1"))
                .hasStatus(409);
    }

    private LifeRows rows() {
        return new LifeRows(jdbc);
    }

    private UUID shop(String merchantId) {
        rows().shop(merchantId);
        UUID owner = accounts.open(
                        NewAccount.plain(merchantId + "-owner", merchantId, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, merchantId);
        return owner;
    }

    private RequestPostProcessor reviewer() {
        return authentication(people.staff(
                "reviewer",
                "documents:read",
                "documents:judge",
                "verification:read",
                "verification:work",
                "evidence:read"));
    }

    private RequestPostProcessor filer() {
        return authentication(people.staff("filer", "filing:make", "export:run"));
    }

    private RequestPostProcessor merchant(UUID account) {
        return authentication(people.merchant(account, OWN));
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

    private MvcTestResult send(String path, RequestPostProcessor by, String validUntil) {
        return send(path, by, validUntil, PDF);
    }

    private MvcTestResult send(String path, RequestPostProcessor by, String validUntil, byte[] pdf) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "licence.pdf", "application/pdf", pdf))
                .param("number", "JY1")
                .param("validUntil", validUntil)
                .with(by)
                .with(csrf())
                .header("Accept-Language", "en")
                .exchange();
    }
}
