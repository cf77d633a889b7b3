package io.touchstone.shell.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.touchstone.assessment.certificate.CertificateFixture;
import io.touchstone.deposit.fund.MoneyFixture;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.shell.Ability;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What an auditor looks at as it stood, on the page that shows it today: merchant, product, case, decision, account, rule, certificate. */
@TouchstoneTest
class LensSubjectsTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock time;

    private FactFiles files;
    private String shop;

    private record Reader(Actor actor, String displayName) implements SignedIn {}

    @BeforeEach
    void market() {
        files = new FactFiles(intake);
        shop = "ls-" + beans.getBean(Ids.class).next();
        files.market(shop);
    }

    @Test
    void showsAMerchantUnderItsNameOfThen() {
        Instant then = later();
        files.send("merchants", "merchant_id,name,category_code", shop + ",House of today,toys");

        assertThenAndNow("/admin/merchants/" + shop, then, "Shop of " + shop, "House of today");
    }

    @Test
    void showsAProductUnderItsTitleOfThen() {
        product("Bear of old");
        Instant then = later();
        product("Bear of today");

        assertThenAndNow("/admin/products?merchant=" + shop, then, "Bear of old", "Bear of today");
    }

    @Test
    void showsACaseAndItsDecisionBeforeItWasUndone() {
        DecisionFixture made = new DecisionFixture(beans);
        DecisionView decision = made.inForce(made.draft(made.heard(shop, null), DecisionFixture.LIGHT));
        Instant then = later();
        made.reverse(decision.id(), DecisionFixture.REVIEWER);

        String page = "/admin/decisions/" + decision.number();
        assertThat(page(page)).contains("data-test=\"undone\"", "Reversed");
        assertThat(page(page, then)).contains("In force").doesNotContain("data-test=\"undone\"");
        String about = "/admin/violations/" + decision.caseNumber();
        assertThat(page(about)).contains(decision.number());
        assertThat(lines(page(about, then))).isLessThan(lines(page(about)));
    }

    @Test
    void showsAnAccountWithTheMoneyOfThen() {
        MoneyFixture money = new MoneyFixture(
                beans.getBean(Ledger.class),
                intake,
                beans.getBean(Ids.class),
                jdbc,
                beans.getBean(TransactionTemplate.class));
        money.pay(shop, 123_400, time.instant());
        Instant then = later();
        money.pay(shop, 500_000, time.instant());

        assertThat(page("/admin/deposits/merchants/" + shop)).contains("6,234.00");
        assertThat(page("/admin/deposits/merchants/" + shop, then))
                .contains("1,234.00", "is-past")
                .doesNotContain("6,234.00");
    }

    @Test
    void showsARuleBeforeItsNextVersionWasDrafted() {
        Instant then = later();
        jdbc.update("""
                insert into rulebook_rule_version (version_id, code, version, state, violation_class, title_zh, title_en, text_zh, text_en,
                        source, terms, made_at, made_by, edited_by)
                select gen_random_uuid(), code, 2, 'draft', violation_class, title_zh, title_en, text_zh, text_en, source, terms, ?, 'w', 'w'
                  from rulebook_rule_version where code = 'B-09' and version = 1""", Timestamp.from(time.instant()));

        assertThat(page("/admin/rules/B-09")).contains("/admin/rules/B-09/versions/2");
        assertThat(page("/admin/rules/B-09", then))
                .contains("/admin/rules/B-09/versions/1")
                .doesNotContain("/admin/rules/B-09/versions/2");
    }

    @Test
    void showsACertificateInItsStateOfThen() {
        CertificateFixture awards = new CertificateFixture(beans);
        String certificate = awards.awarded("lens-" + shop.substring(shop.length() - 12), 85);
        Instant then = later();
        time.set(time.instant().plus(Duration.ofDays(4 * 366)));

        assertThat(page("/admin/certificates/" + certificate)).contains("Ended");
        assertThat(page("/admin/certificates/" + certificate, then))
                .contains("In force")
                .doesNotContain(">Ended<");
    }

    private void product(String title) {
        files.send(
                "products", "product_id,merchant_id,category_code,title", "lp-" + shop + "," + shop + ",toys," + title);
    }

    /** The instant before an hour goes by. */
    private Instant later() {
        Instant then = time.instant();
        time.advance(Duration.ofHours(1));
        return then;
    }

    private void assertThenAndNow(String page, Instant then, String old, String today) {
        assertThat(page(page)).contains(today).doesNotContain(old);
        assertThat(page(page, then)).contains(old, "is-past").doesNotContain(today);
    }

    private static int lines(String page) {
        return page.split("<li", -1).length;
    }

    private String page(String path, Instant asOf) {
        return page(path + (path.contains("?") ? "&" : "?") + "as_of=" + asOf);
    }

    private String page(String path) {
        MvcTestResult answer = http.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(authentication(staff()))
                .exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private TestingAuthenticationToken staff() {
        List<String> all = new ArrayList<>(List.of("seat:staff"));
        abilities.forEach(ability -> all.add(ability.name()));
        Reader reader = new Reader(new Actor(Actor.Kind.STAFF, new UUID(0, 8).toString()), "Reader");
        var token = new TestingAuthenticationToken(reader, "", AuthorityUtils.createAuthorityList(all));
        token.setAuthenticated(true);
        return token;
    }
}
