package io.touchstone.inspection.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.inspection.insight.ResultFixture;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import io.touchstone.taxonomy.Brands;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class AppraisalPagesTests {

    private static final String STAFF = "/admin/inspection/appraisals";
    private static final String SEAT = "/portal/appraisals";
    private static final String OWNERS = "/admin/inspection/brand-owners";

    private final ResultFixture results;
    private final SignedInAs people = new SignedInAs();
    private final Authentication asker = people.staff(
            "asker", "inspection:read", "inspection:work", "inspection:approve", "evidence:read", "export:run");
    private final Authentication second = people.staff("second", "inspection:read", "inspection:approve");

    private static final Pattern FEATURES = Pattern.compile("<textarea[^>]*name=\"features\"[^>]*>([^<]*)<");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Brands brands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    private String shop = "";
    private String brand = "";
    private String product = "";
    private Authentication owner = asker;
    private Authentication stranger = asker;

    @Autowired
    AppraisalPagesTests(ApplicationContext context) {
        results = ResultFixture.of(context);
    }

    @BeforeEach
    void aListingAndItsBrand() {
        shop = results.shop();
        brand = "Brand " + ids.next();
        product = "p-" + ids.next();
        jdbc.update(
                "insert into catalog_product (product_id, merchant_id, title, category_code, brand, currency, updated_at)"
                        + " values (?, ?, 'A bag', 'toys', ?, 'CNY', now())",
                product,
                shop,
                brand);
        brands.add(brand, "Owner", null, TestClock.START, ResultFixture.STAFF);
        owner = seat("acme");
        stranger = seat("other");
        assertThat(post(asker, "/admin/inspection/brand-owners/acme/brands", "brand", brand))
                .hasStatus(302);
    }

    /** An owner of brands and its account, made once. */
    private Authentication seat(String code) {
        UUID account = accounts.find(code + "-person")
                .map(found -> found.id().id())
                .orElseGet(() -> {
                    post(asker, OWNERS, "code", code, "nameZh", "品牌方", "nameEn", "Owner " + code);
                    UUID made = accounts.open(
                                    NewAccount.plain(
                                            code + "-person", "Person", "quite-a-long-riddle-77", Role.BRANDOWNER),
                                    ResultFixture.STAFF)
                            .id();
                    assertThat(post(asker, OWNERS + "/" + code + "/members", "username", code + "-person"))
                            .hasStatus(302);
                    return made;
                });
        return new TestingAuthenticationToken(
                new AccountPrincipal(account, Actor.Kind.PARTNER, "owner"),
                null,
                AuthorityUtils.createAuthorityList("seat:partner", "inspection:appraise", "evidence:own"));
    }

    @Test
    void proposesOneFeatureALineInBothLanguages() {
        for (String language : List.of("en", "zh-CN")) {
            MvcTestResult form = mvc.get()
                    .uri("/admin/inspection/appraisals/new")
                    .header("Accept-Language", language)
                    .with(authentication(asker))
                    .exchange();
            String written = new String(form.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            Matcher area = FEATURES.matcher(written);

            assertThat(area.find()).isTrue();
            assertThat(area.group(1).strip().lines()).as(language).hasSize(6);
        }
    }

    @Test
    void keepsOwnersOfBrandsApart() {
        assertThat(page(asker, OWNERS)).contains("acme", "other");
        assertThat(page(asker, OWNERS + "/acme")).contains(brand, "Person");
        assertThat(post(asker, OWNERS, "code", "acme", "nameZh", "x", "nameEn", "y"))
                .hasStatus(409);
        assertThat(post(asker, OWNERS, "code", "No Code", "nameZh", "x", "nameEn", ""))
                .hasStatus(422);
        assertThat(post(asker, OWNERS + "/other/brands", "brand", brand)).hasStatus(409);
        assertThat(post(asker, OWNERS + "/other/brands", "brand", "Unheard")).hasStatus(422);
        assertThat(post(asker, OWNERS + "/other/members", "username", "acme-person"))
                .hasStatus(409);
        assertThat(post(asker, OWNERS + "/other/members", "username", "nobody")).hasStatus(422);
        assertThat(post(second, OWNERS, "code", "third", "nameZh", "x", "nameEn", "y"))
                .hasStatus(403);
    }

    @Test
    void takesASignedCounterfeitThroughASecondPerson() {
        String number = asked();
        addFile(asker, STAFF + "/" + number);
        addFile(owner, SEAT + "/" + number);

        assertThat(sign(owner, number, 0, "counterfeit", "deviates")).hasStatus(302);

        assertThat(post(asker, STAFF + "/" + number + "/accept", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Another person");
        assertThat(post(second, STAFF + "/" + number + "/accept", "version", "0"))
                .hasStatus(409);
        assertThat(post(second, STAFF + "/" + number + "/accept", "version", "1"))
                .hasStatus(302);
        assertThat(post(second, STAFF + "/" + number + "/accept", "version", "2"))
                .hasStatus(409);
        assertThat(page(asker, STAFF + "/" + number)).contains("Counterfeit", "Deviates", "Accepted");
        assertThat(page(asker, STAFF + "/" + number + "/verify")).contains("The statement is as it was signed");
        assertThat(page(owner, SEAT + "/" + number + "/verify")).contains("The statement is as it was signed");
        assertThat(jdbc.queryForObject(
                        "select amount_minor from inspection_cost where kind = 'appraisal' and cause_id = (select appraisal_id"
                                + " from inspection_appraisal where number = ?)",
                        Long.class,
                        number))
                .isEqualTo(12_050L);
        assertThat(jdbc.queryForList(
                        "select action from audit_event where subject_id = ? order by id", String.class, number))
                .contains(
                        "inspection.appraisal_requested",
                        "inspection.appraisal_signed",
                        "inspection.appraisal_accepted");
    }

    @Test
    void keepsAnAnswerThatWasSentBackBesideTheNext() {
        String number = asked();
        addFile(asker, STAFF + "/" + number);
        sign(owner, number, 0, "cannot_say", "not_judged");

        assertThat(post(second, STAFF + "/" + number + "/send-back", "version", "1", "reason", ""))
                .hasStatus(422);
        assertThat(post(second, STAFF + "/" + number + "/send-back", "version", "1", "reason", "Look at the label"))
                .hasStatus(302);
        assertThat(page(owner, SEAT + "/" + number)).contains("Look at the label", "data-test=\"answer\"");
        assertThat(sign(owner, number, 2, "genuine", "as_genuine")).hasStatus(302);

        assertThat(page(asker, STAFF + "/" + number)).contains("Answer 1", "Answer 2");
        assertThatThrownBy(() -> jdbc.update("update inspection_appraisal_statement set verdict = 'genuine'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void showsASeatItsOwnCasesAndNeitherShopNorFilesOfAnother() {
        String number = asked();
        addFile(asker, STAFF + "/" + number);
        UUID file = jdbc.queryForObject(
                "select file_id from inspection_appraisal_file f join inspection_appraisal a using (appraisal_id) where a.number = ?",
                UUID.class,
                number);

        assertThat(page(owner, SEAT)).contains(number).doesNotContain(shop);
        assertThat(page(owner, SEAT + "/" + number))
                .contains("A bag")
                .doesNotContain(shop)
                .doesNotContain(product);
        assertThat(get(owner, "/portal/evidence/" + file)).hasStatusOk();
        assertThat(page(stranger, SEAT)).doesNotContain(number);
        for (String path : List.of(
                SEAT + "/" + number, SEAT + "/" + number + "/verify", "/portal/evidence/" + file, SEAT + "/AP-NONE")) {
            assertThat(get(stranger, path)).as(path).hasStatus(404);
        }
        assertThat(sign(stranger, number, 0, "genuine", "as_genuine")).hasStatus(404);
        assertThat(get(people.staff("reader", "inspection:read"), SEAT)).hasStatus(403);
        assertThat(get(owner, STAFF)).hasStatus(403);
    }

    @Test
    void keepsWhatWasTypedWhenTheAnswerIsNotWhole() {
        String number = asked();
        addFile(asker, STAFF + "/" + number);

        assertThat(post(
                        owner,
                        SEAT + "/" + number + "/sign",
                        "version",
                        "0",
                        "found",
                        "deviates",
                        "note",
                        "thread",
                        "verdict",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("thread", "Tick that you sign", "feature 2");
        assertThat(sign(owner, number, 0, "genuine", "deviates"))
                .hasStatus(422)
                .bodyText()
                .contains("does not follow");
        assertThat(sign(owner, number, 7, "genuine", "as_genuine")).hasStatus(409);
    }

    @Test
    void signsNothingThatNobodyLaidBeforeTheOwner() {
        String number = asked();

        assertThat(sign(owner, number, 0, "genuine", "as_genuine"))
                .hasStatus(422)
                .bodyText()
                .contains("No file lies with the case");
    }

    @Test
    void asksOnceHoweverOftenTheFormIsSent() {
        String once = ids.next().toString();

        String first = ask(once, product).getResponse().getRedirectedUrl();
        String again = ask(once, product).getResponse().getRedirectedUrl();

        assertThat(again).isEqualTo(first);
        assertThat(ask(ids.next().toString(), "nowhere")).hasStatus(422);
        assertThat(post(asker, STAFF, "once", ids.next().toString(), "question", "why?"))
                .hasStatus(422)
                .bodyText()
                .contains("why?");
        assertThat(page(asker, STAFF)).contains(brand);
        assertThat(page(asker, STAFF + "/new")).contains("Workmanship");
    }

    @Test
    void withdrawsACaseWithItsReason() {
        String number = asked();

        assertThat(post(asker, STAFF + "/" + number + "/withdraw", "version", "0", "reason", "Bought by mistake"))
                .hasStatus(302);

        assertThat(page(asker, STAFF + "/" + number)).contains("Withdrawn", "Bought by mistake");
        assertThat(sign(owner, number, 1, "genuine", "as_genuine")).hasStatus(409);
    }

    @Test
    void noticesAStatementThatWasChangedBehindItsBack() {
        String number = asked();
        addFile(asker, STAFF + "/" + number);
        sign(owner, number, 0, "genuine", "as_genuine");

        assertThat(page(asker, STAFF + "/" + number + "/verify")).contains("is as it was signed");
        assertThatThrownBy(() -> jdbc.update(
                        "update inspection_appraisal set accepted_by = requested_by, state = 'accepted', ended_at = now() where number = ?",
                        number))
                .isInstanceOf(DataAccessException.class);
    }

    private String asked() {
        MvcTestResult answer = ask(ids.next().toString(), product);
        assertThat(answer).hasStatus(302);
        String place = String.valueOf(answer.getResponse().getRedirectedUrl());
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private MvcTestResult ask(String once, String productId) {
        return post(
                asker,
                STAFF,
                "once",
                once,
                "product",
                productId,
                "question",
                "Is it genuine?",
                "features",
                "Label\nThread",
                "due",
                "2026-03-20",
                "fee",
                "120.50");
    }

    private MvcTestResult sign(Authentication who, String number, int version, String verdict, String found) {
        return post(
                who,
                SEAT + "/" + number + "/sign",
                "version",
                Integer.toString(version),
                "found",
                found,
                "found",
                "not_judged",
                "note",
                "a",
                "note",
                "b",
                "verdict",
                verdict,
                "sign",
                "true");
    }

    private void addFile(Authentication who, String path) {
        assertThat(mvc.post()
                        .multipart()
                        .uri(path + "/files")
                        .file(new MockMultipartFile("file", "label.png", "image/png", picture()))
                        .param("note", "The label")
                        .with(authentication(who))
                        .with(csrf()))
                .hasStatus(302);
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private MvcTestResult post(Authentication who, String path, String... parameters) {
        var request = mvc.post()
                .uri(path)
                .header("Accept-Language", "en")
                .with(authentication(who))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(Authentication who, String path) {
        return mvc.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(authentication(who))
                .exchange();
    }

    private String page(Authentication who, String path) {
        MvcTestResult result = get(who, path);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
