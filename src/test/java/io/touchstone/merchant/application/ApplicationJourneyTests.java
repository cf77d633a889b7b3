package io.touchstone.merchant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.evidence.kit.Pdf;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TouchstoneTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private final UUID account = UUID.randomUUID();
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
                + " values ('toys', '玩具', 'Toys', now()) on conflict do nothing");
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
        assertThat(rounds.submission(id, 2).orElseThrow().matrixVersion()).isEqualTo(1);
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
        assertThat(http.post()
                        .uri(base + "/documents")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file",
                                demand + ".pdf",
                                "application/pdf",
                                Pdf.page(demand).write()))
                        .param("demand", demand)
                        .with(csrf())
                        .with(as(account))
                        .exchange())
                .hasStatus3xxRedirection();
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
