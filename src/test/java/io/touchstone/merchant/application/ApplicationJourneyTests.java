package io.touchstone.merchant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.evidence.kit.Pdf;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An applicant goes the whole way: fills in, uploads, hands in, gets it back, changes it, hands it in again. */
@TouchstoneTest
class ApplicationJourneyTests {

    private static final Actor REVIEWER = new Actor(Actor.Kind.STAFF, "reviewer");
    private static final Map<String, String> COMPANY = Map.of(
            "sellerKind", "company",
            "companyName", "甲公司",
            "uscc", " ９１350100m000100y43 ",
            "licenceValidUntil", "",
            "divisionCode", "350100",
            "registeredAddress", "路1号");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationRecords records;

    @Autowired
    private RoundRows rounds;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    private UUID account = UUID.randomUUID();
    private String base = "";
    private UUID id = account;

    private record Somebody(UUID account) implements SignedIn {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.MERCHANT, account.toString());
        }

        @Override
        public String displayName() {
            return "somebody";
        }
    }

    @BeforeEach
    void begin() {
        db.update("insert into taxonomy_category (category_code, name_zh, name_en, updated_at)"
                + " values ('toys', '玩具', 'Toys', 'epoch') on conflict do nothing");
        account = accounts.open(
                        NewAccount.plain("journey-" + UUID.randomUUID(), "Ant", "a-Long-enough-Word-17", Role.MERCHANT),
                        REVIEWER)
                .id();
        String where =
                post(account, "/portal/applications", Map.of()).getResponse().getRedirectedUrl();
        base = where.substring(0, where.lastIndexOf('/'));
        id = UUID.fromString(base.substring(base.lastIndexOf('/') + 1));
    }

    @Test
    void keepsWhatFitsAndShowsAgainWhatDoesNot() {
        var typed = new java.util.HashMap<>(COMPANY);
        typed.put("divisionCode", "3501");

        assertThat(post(account, base + "/company", typed))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"3501\"");
        assertThat(get(account, base + "/company"))
                .bodyText()
                .contains("91350100M000100Y43")
                .doesNotContain("3501\"");
    }

    @Test
    void keepsNumbersSealedAndShowsTheirTailsOnly() {
        post(
                account,
                base + "/people",
                Map.of("identityNumber", "11010519491231002X", "bankAccount", "6222 0212 3456 7890"));

        assertThat(get(account, base + "/people"))
                .bodyText()
                .contains("002X", "7890")
                .doesNotContain("62220212");
        assertThat(db.queryForObject(
                        "select encode(bank_account_sealed, 'escape') from merchant_application where application_id = ?",
                        String.class,
                        id))
                .doesNotContain("62220212");
    }

    @Test
    void savesByItselfAndSaysSo() {
        MvcTestResult saved = http.post()
                .uri(base + "/shop")
                .param("shopName", "Ant")
                .header("HX-Request", "true")
                .with(csrf())
                .with(as(account))
                .exchange();

        assertThat(saved)
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"saved\"")
                .doesNotContain("<html");
    }

    /** Somebody types quickly and presses the button while the form saves itself. */
    @Test
    void keepsBothWhenAFormSavesItselfWhileItsButtonIsPressed() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                String name = "Ant " + i;
                Callable<MvcTestResult> save = () -> post(account, base + "/shop", Map.of("shopName", name));
                for (Future<MvcTestResult> saved : hands.invokeAll(List.of(save, save))) {
                    assertThat(saved.get()).hasStatus3xxRedirection();
                }
                assertThat(get(account, base + "/shop")).bodyText().contains("value=\"" + name + "\"");
            }
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void isNotThereForAnother() {
        UUID other = UUID.randomUUID();
        for (String page : List.of(
                "", "/company", "/people", "/shop", "/categories", "/brands", "/documents", "/check", "/done")) {
            assertThat(get(other, base + page)).hasStatus(404);
        }
        assertThat(post(other, base + "/company", COMPANY)).hasStatus(404);
        assertThat(post(other, base + "/submit", Map.of("round", "0"))).hasStatus(404);
        assertThat(post(other, base + "/withdraw", Map.of())).hasStatus(404);
    }

    @Test
    void isNotHandedInWhileSomethingIsMissing() {
        assertThat(get(account, base + "/check"))
                .bodyText()
                .contains("data-test=\"missing\"")
                .doesNotContain("data-test=\"submit\"");
        assertThat(post(account, base + "/submit", Map.of("round", "0"))).hasStatus(422);
    }

    @Test
    void goesRoundUntilItIsDecided() {
        fillIn();
        post(account, base + "/submit", Map.of("round", "0"));
        post(account, base + "/submit", Map.of("round", "0"));
        ApplicationView handedIn = records.find(id).orElseThrow();
        assertThat(handedIn.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(handedIn.round()).isEqualTo(1);
        assertThat(handedIn.dueAt()).isNotNull();
        assertThat(letters())
                .singleElement()
                .asString()
                .contains(handedIn.number(), "Ant", "/portal/applications/" + id);
        assertThat(post(account, base + "/company", COMPANY)).hasStatus(409);

        DocumentView licence = records.documents(id).stream()
                .filter(one -> one.type().word().equals("business_licence"))
                .findFirst()
                .orElseThrow();
        var later = handedIn.submittedAt().plusSeconds(60);
        records.judge(licence.id(), new Verdict(false, List.of("not-legible"), "page 2"), REVIEWER, later);
        records.giveBack(id, handedIn.version(), Outcome.PLAIN, REVIEWER, later);
        assertThat(get(account, base)).bodyText().contains("page 2");
        assertThat(post(account, base + "/submit", Map.of("round", "1"))).hasStatus(422);

        upload("business_licence");
        typeOff();
        post(account, base + "/shop", Map.of("shopName", "Bee", "shopType", "ordinary"));
        assertThat(get(account, base + "/check")).bodyText().contains("data-test=\"diff\"", "Bee");
        post(account, base + "/submit", Map.of("round", "1"));

        assertThat(records.find(id).orElseThrow().round()).isEqualTo(2);
        assertThat(records.diff(id, 2).fields())
                .containsExactly(new SubmissionDiff.FieldChange("shopName", "Ant", "Bee"));
        assertThat(letters()).hasSize(2);
        assertThat(rounds.submission(id, 2).orElseThrow().matrixVersion()).isEqualTo(1);
    }

    @Test
    void showsARefusedFileBesideItsDemand() {
        fillIn();
        int before = records.documents(id).size();

        MvcTestResult refused = send("business_licence", "notes.txt", "only words".getBytes(StandardCharsets.US_ASCII));

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#demand-business_licence\"", "data-test=\"refused\"", "data-test=\"errors\"")
                .contains("legal_person_identity.pdf")
                .doesNotContain("??");
        assertThat(send("business_licence", "", new byte[0])).hasStatus(422);
        assertThat(records.documents(id)).hasSize(before);
    }

    @Test
    void asksForTheProductOfASingleItemsDocument() {
        db.update("insert into taxonomy_category (category_code, name_zh, name_en, risk_class, updated_at)"
                + " values ('lamps', '灯具', 'Lamps', 'high', 'epoch') on conflict do nothing");
        post(account, base + "/categories", Map.of("categories", "lamps"));
        assertThat(get(account, base + "/documents")).bodyText().contains("name=\"product\"");

        MvcTestResult tooLong =
                send("test_report:lamps", "ccc.pdf", Pdf.page("ccc").write(), "product", "p".repeat(65));
        MvcTestResult sent =
                send("test_report:lamps", "ccc.pdf", Pdf.page("ccc").write(), "product", " lamp-1 ");
        send("legal_person_identity", "b.pdf", Pdf.page("b").write(), "product", "lamp-1");

        assertThat(tooLong).hasStatus(422).bodyText().contains("p".repeat(65), "at most 64");
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(records.documents(id))
                .extracting(document -> document.cover().productRef())
                .containsExactlyInAnyOrder("lamp-1", null);
        assertThat(get(account, base + "/documents")).bodyText().contains("lamp-1");
    }

    private List<String> letters() {
        return db.queryForList(
                "select arguments::text || path from notice_message"
                        + " where template = 'merchant.letter.submitted' and account_id = ?",
                String.class,
                account);
    }

    private void fillIn() {
        post(account, base + "/company", COMPANY);
        post(
                account,
                base + "/people",
                Map.of(
                        "legalPerson", "李雷",
                        "identityNumber", "11010519491231002X",
                        "bankAccount", "6222021234567890",
                        "contactName", "韩梅梅",
                        "contactPhone", "13800000000",
                        "contactEmail", "a@example.test"));
        post(account, base + "/shop", Map.of("shopName", "Ant", "shopType", "ordinary"));
        post(account, base + "/categories", Map.of("categories", "toys"));
        List.of("business_licence", "legal_person_identity", "bank_account_proof")
                .forEach(this::upload);
        typeOff();
    }

    private void upload(String demand) {
        assertThat(send(demand, demand + ".pdf", Pdf.page(demand).write())).hasStatus3xxRedirection();
    }

    private MvcTestResult send(String demand, String name, byte[] content, String... field) {
        var request = http.post()
                .uri(base + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .param("demand", demand);
        if (field.length == 2) {
            request.param(field[0], field[1]);
        }
        return request.with(csrf()).with(as(account)).exchange();
    }

    private void typeOff() {
        records.documents(id).stream()
                .filter(one -> one.state() == DocumentState.RECEIVED)
                .forEach(one -> assertThat(post(
                                account,
                                base + "/documents/" + one.id(),
                                Map.of("number", "1", "holder", "甲公司", "address", "路1号", "valid_until", "2030-01-01")))
                        .hasStatus3xxRedirection());
    }

    private MvcTestResult get(UUID who, String path) {
        return http.get().uri(path).with(as(who)).exchange();
    }

    private MvcTestResult post(UUID who, String path, Map<String, String> typed) {
        var request = http.post().uri(path).with(csrf()).with(as(who));
        typed.forEach(request::param);
        return request.exchange();
    }

    private static RequestPostProcessor as(UUID who) {
        return authentication(new TestingAuthenticationToken(
                new Somebody(who),
                null,
                AuthorityUtils.createAuthorityList("seat:merchant", "application:own", "evidence:own")));
    }
}
