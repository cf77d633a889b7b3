package io.touchstone.inspection.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.support.TouchstoneTest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@TouchstoneTest
class BuyingPagesTests {

    private static final String BUYERS = "/admin/inspection/buyers";
    private static final String PURCHASES = "/admin/inspection/purchases";
    private static final String OPENINGS = "/admin/inspection/openings";
    private static final String OWED = "/admin/inspection/reimbursements";
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Samples samples;

    @Autowired
    private TransactionTemplate tx;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private BuyerDesk buyers;

    private BuyingFixture fixture;
    private String merchant;

    @BeforeEach
    void pool() {
        fixture = new BuyingFixture(db, samples, tx, accounts, json, buyers);
        merchant = fixture.samples.merchant();
    }

    @Test
    void takesSomebodyIntoThePoolWithoutShowingThemAgain() {
        String once = UUID.randomUUID().toString();
        String[] good = {
            "once",
            once,
            "alias",
            "Crane",
            "name",
            "Secret Name",
            "phone",
            "13912345678",
            "address",
            "1 Secret Road",
            "paymentAccount",
            "PAY-9",
            "account",
            "crane-account",
            "consentedOn",
            "2026-01-05",
            "quarterMax",
            "4"
        };

        assertThat(post(BUYERS, fixture.inspector, "once", once, "alias", "", "phone", "none", "name", "Typed Name"))
                .hasStatus(422)
                .bodyText()
                .contains("That is no telephone number.", "Typed Name", "This must be given.")
                .doesNotContain("??");
        assertThat(post(BUYERS, fixture.second, good)).hasStatus(403);
        assertThat(post(BUYERS, fixture.inspector, good)).hasStatus3xxRedirection();
        assertThat(post(BUYERS, fixture.inspector, good)).hasStatus3xxRedirection();

        assertThat(get(BUYERS, fixture.inspector, Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("Crane", "买样人员")
                .doesNotContain("Secret Name", "??");
        assertThat(get(BUYERS + "/Crane", fixture.inspector, Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Sealed")
                .doesNotContain("13912345678", "Secret", "??");
        assertThat(post(BUYERS + "/Crane", fixture.inspector, "version", "0", "quarterMax", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number from 1 to 999.");
        assertThat(post(BUYERS + "/Crane", fixture.inspector, "version", "0", "quarterMax", "5"))
                .hasStatus3xxRedirection();
        assertThat(post(BUYERS + "/Crane", fixture.inspector, "version", "0", "quarterMax", "6"))
                .hasStatus(409);
        assertThat(post(BUYERS + "/Crane/ties", fixture.inspector, "merchant", merchant, "reason", ""))
                .hasStatus(422);
        assertThat(post(BUYERS + "/Crane/ties", fixture.inspector, "merchant", merchant, "reason", "A cousin"))
                .hasStatus3xxRedirection();
        assertThat(get(BUYERS + "/Crane/identity", fixture.inspector, Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Secret Name", "??");
    }

    @Test
    void leadsFromTheDrawToTheMoneyAndTheIdentity() {
        BuyerIdentity identity = BuyingFixture.identity();
        String alias = fixture.buyer(identity);
        SampleView sample = fixture.samples.drawn(merchant);
        String page = PURCHASES + "/" + sample.number();

        assertThat(get(PURCHASES, fixture.inspector, Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains(sample.number(), "待派单")
                .doesNotContain("??");
        assertThat(get(page, fixture.inspector, Locale.ENGLISH)).bodyText().contains(alias, "Give it to " + alias);
        assertThat(post(page + "/assign", fixture.inspector, "alias", alias)).hasStatus3xxRedirection();
        String once = UUID.randomUUID().toString();
        assertThat(post(page + "/order", fixture.inspector, "once", once, "orderId", "TYPED-1", "price", "free"))
                .hasStatus(422)
                .bodyText()
                .contains("An amount above 0", "TYPED-1")
                .doesNotContain("??");
        String[] order = {
            "once",
            once,
            "orderId",
            "O-" + merchant,
            "paymentAccount",
            "PAY-1",
            "deliveryAddress",
            "1 Lane",
            "contact",
            "139",
            "price",
            "59.90",
            "postage",
            "8"
        };
        assertThat(post(page + "/order", fixture.inspector, order)).hasStatus3xxRedirection();
        assertThat(post(page + "/order", fixture.inspector, order)).hasStatus3xxRedirection();
        picture(page);
        assertThat(get(page, fixture.inspector, Locale.ENGLISH))
                .bodyText()
                .contains("Sealed, with 1 screenshots", "59.90")
                .doesNotContain("O-" + merchant, "??");
        assertThat(get(PURCHASES + "/of/" + sample.number() + "/panel", fixture.inspector, Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("59.90")
                .doesNotContain(alias, "??");

        UUID purchase = purchase(sample);
        assertThat(get(OWED, fixture.finance, Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains(sample.number())
                .doesNotContain(alias, "??");
        assertThat(post(OWED + "/" + purchase, fixture.inspector)).hasStatus(403);
        assertThat(post(OWED + "/" + purchase, fixture.finance)).hasStatus3xxRedirection();
        assertThat(post(OWED + "/" + purchase, fixture.finance)).hasStatus(409);
        open(identity, purchase);
    }

    private void open(BuyerIdentity identity, UUID purchase) {
        String id = UUID.randomUUID().toString();
        post(OPENINGS, fixture.inspector, "once", id, "purchase", purchase.toString(), "reason", "The shop denies it");
        String page = OPENINGS + "/" + id;
        assertThat(post(page + "/look", fixture.inspector)).hasStatus(409);
        assertThat(post(page + "/agree", fixture.inspector)).hasStatus(422);
        assertThat(post(page + "/agree", fixture.second)).hasStatus3xxRedirection();
        assertThat(post(page + "/refuse", fixture.second, "words", "No")).hasStatus(409);
        MvcTestResult look = post(page + "/look", fixture.inspector);
        assertThat(look).hasStatusOk().bodyText().contains(identity.name(), identity.phone(), "1 Lane");
        assertThat(look).hasHeader("Cache-Control", "no-store");
        UUID shot = db.queryForObject(
                "select screenshot_id from inspection_screenshot where purchase_id = ?", UUID.class, purchase);
        MvcTestResult picture = post(page + "/screenshots/" + shot, fixture.inspector);
        assertThat(picture).hasStatusOk();
        assertThat(picture.getResponse().getContentAsByteArray()).isEqualTo(PNG);
        assertThat(get(page, fixture.second, Locale.SIMPLIFIED_CHINESE))
                .bodyText()
                .contains("查看记录", "截图")
                .doesNotContain(identity.name(), "??");
        assertThat(get(OPENINGS, fixture.second, Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    private void picture(String page) {
        for (String name : new String[] {"order.png", "order.txt"}) {
            byte[] bytes = name.endsWith("png") ? PNG : new byte[] {1, 2, 3, 4};
            assertThat(http.post()
                            .uri(page + "/screenshots")
                            .multipart()
                            .file(new MockMultipartFile("file", name, "image/png", bytes))
                            .with(authentication(fixture.inspector))
                            .with(csrf())
                            .exchange())
                    .hasStatus(name.endsWith("png") ? 302 : 422);
        }
    }

    private UUID purchase(SampleView sample) {
        return Objects.requireNonNull(db.queryForObject(
                "select purchase_id from inspection_purchase where sample_id = ?",
                UUID.class,
                sample.id().id()));
    }

    private MvcTestResult get(String path, Authentication who, Locale locale) {
        return http.get().uri(path).locale(locale).with(authentication(who)).exchange();
    }

    private MvcTestResult post(String path, Authentication who, String... parameters) {
        var request = http.post()
                .uri(path)
                .locale(Locale.ENGLISH)
                .with(authentication(who))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
