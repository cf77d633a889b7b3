package io.touchstone.penalty.violation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.kernel.Ids;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.support.TouchstoneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the system of an authority orders is done before it is answered, and once. */
@TouchstoneTest
class InstructionApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Ids ids;

    private String merchant = "";
    private String product = "";

    @BeforeEach
    void shop() {
        merchant = CaseFixture.merchant(db);
        product = CaseFixture.product(db, merchant);
    }

    @Test
    void takesTheProductOffTheShelfAndOpensACaseThatNobodyOwnsYet() {
        MvcTestResult done = order(ids.next().toString(), body(product, "No. 1 " + merchant));

        assertThat(done).hasStatus(201);
        assertThat(done).bodyJson().extractingPath("$.merchant_id").isEqualTo(merchant);
        assertThat(done).bodyJson().extractingPath("$.removed").isEqualTo(true);
        assertThat(removals()).isEqualTo(1);
        assertThat(db.queryForObject(
                        "select count(*) from penalty_case where merchant_id = ? and source = 'instruction' and state = 'open'"
                                + " and owner_id is null",
                        Integer.class,
                        merchant))
                .isEqualTo(1);
    }

    @Test
    void doesAnOrderOnceHoweverOftenItIsSent() {
        String key = ids.next().toString();
        String sent = body(product, "No. 2 " + merchant);

        assertThat(order(key, sent)).hasStatus(201);
        assertThat(order(key, sent)).hasStatus(201);
        assertThat(order(ids.next().toString(), sent)).hasStatus(409);
        assertThat(removals()).isEqualTo(1);
    }

    @Test
    void namesEveryFieldThatIsBadAndDoesNothing() {
        MvcTestResult refused = order(ids.next().toString(), """
                {"authority": "", "document_no": "1", "issued_on": "2026-02-30", "product_id": "%s", "facts": 7}
                """.formatted(product));

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("/authority", "/issued_on", "/facts")
                .doesNotContain("/document_no");
        assertThat(order(ids.next().toString(), body("nothing", "No. 3"))).hasStatus(422);
        assertThat(removals()).isZero();
    }

    @Test
    void asksForItsScopeAndForAKey() {
        assertThat(mvc.post()
                        .uri("/api/v1/regulator/instructions")
                        .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:regulator")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(product, "No. 4")))
                .hasStatus(400);
        assertThat(mvc.post()
                        .uri("/api/v1/regulator/instructions")
                        .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:intake")))
                        .header("Idempotency-Key", ids.next().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(product, "No. 5")))
                .hasStatus(403);
    }

    private MvcTestResult order(String key, String body) {
        return mvc.post()
                .uri("/api/v1/regulator/instructions")
                .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:regulator")))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String body(String product, String document) {
        return """
                {"authority": "Market bureau", "document_no": "%s", "issued_on": "2026-02-27", "product_id": "%s",
                 "facts": "failed a spot check"}
                """.formatted(document, product);
    }

    private int removals() {
        Integer found = db.queryForObject(
                "select open_removals from catalog_product where product_id = ?", Integer.class, product);
        return found == null ? 0 : found;
    }
}
