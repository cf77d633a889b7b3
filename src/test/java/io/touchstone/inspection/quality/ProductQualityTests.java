package io.touchstone.inspection.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import io.touchstone.inspection.lab.LabStory;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.support.TouchstoneTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The contract's {@code products/{product_id}/quality}. */
@TouchstoneTest
class ProductQualityTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void answersWhatHappenedToAProductInAQuarter() throws Exception {
        market("q-shop", "q-1", "q-2");
        FactFiles files = new FactFiles(intake);
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at",
                "q-o1,b1,q-shop,q-1,100,2026-02-01T09:00:00Z",
                "q-o2,b2,q-shop,q-1,100,2026-02-02T09:00:00Z",
                "q-o3,b3,q-shop,q-1,100,2026-02-03T09:00:00Z",
                "q-o4,b4,q-shop,q-1,100,2025-11-01T09:00:00Z",
                "q-o5,b5,q-shop,q-2,100,2026-02-03T09:00:00Z");
        files.send(
                "returns",
                "return_id,order_id,reason_code,requested_at",
                "q-r1,q-o1,broken,2026-02-10T09:00:00Z",
                "q-r2,q-o4,broken,2025-11-10T09:00:00Z");
        files.send(
                "complaints",
                "complaint_id,merchant_id,order_id,product_id,kind,opened_at",
                "q-c1,q-shop,q-o2,,quality,2026-02-11T09:00:00Z",
                "q-c2,q-shop,,q-1,quality,2026-02-12T09:00:00Z",
                "q-c3,q-shop,q-o5,,quality,2026-02-12T09:00:00Z");

        MvcTestResult answer = ask("q-1");

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"product_id": "q-1", "merchant_id": "q-shop", "category_code": "toys", "as_of": "2026-03-01T09:00:00Z", "on_sale": true,
                 "tier": null, "risk_class": "high", "last_screening": null, "last_inspection": null, "inspections": [],
                 "indicators": {"window_from": "2025-12-01T09:00:00Z", "orders": 3, "returns": 1, "return_rate": 0.33333,
                                "complaints": 2, "complaint_rate": 0.66667}}
                """);
        Map<String, Number> believed = JsonPath.read(body(answer), "$.indicators.failure_rate");
        assertThat(believed.get("low").doubleValue())
                .isLessThan(believed.get("expected").doubleValue());
        assertThat(believed.get("expected").doubleValue())
                .isLessThan(believed.get("high").doubleValue());
        assertThat(ask("q-2")).bodyJson().isLenientlyEqualTo("""
                {"indicators": {"orders": 1, "returns": 0, "return_rate": 0.00000, "complaints": 1, "complaint_rate": 1.00000}}
                """);
    }

    @Test
    void knowsNoRateWithoutAnOrder() {
        market("q-shop", "q-3");

        assertThat(ask("q-3")).bodyJson().isLenientlyEqualTo("""
                {"indicators": {"orders": 0, "return_rate": null, "complaint_rate": null}}
                """);
    }

    @Test
    void tellsWhatInspectionFoundAsSoonAsItsMerchantWasTold() throws Exception {
        SampleView sample = new LabStory(beans).failed();
        jdbc.update(
                "insert into catalog_product (product_id, merchant_id, category_code, title, currency, updated_at) values (?, ?, ?, 'Toy', 'CNY', now())",
                sample.productId(),
                sample.merchantId(),
                sample.categoryCode());

        MvcTestResult answer = ask(sample.productId());

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"last_inspection": {"verdict": "fail", "state": "notified", "counterfeit": false, "failed_items": ["LEAD"],
                                     "final_at": null}}
                """);
        assertThat(JsonPath.<List<String>>read(body(answer), "$.inspections[*].number"))
                .containsExactly(jdbc.queryForObject(
                        "select number from inspection_outcome where sample_id = ?",
                        String.class,
                        sample.id().id()));
        assertThat(body(answer)).doesNotContain(sample.number());
    }

    @Test
    void asksForTheScopeAndTheProduct() {
        market("q-shop", "q-4");

        assertThat(ask("q-nothing")).hasStatus(404).bodyText().contains("urn:touchstone:problem:unknown-id");
        assertThat(mvc.get()
                        .uri("/api/v1/products/q-4/quality")
                        .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:intake"))))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/products/q-4/quality")).hasStatus(401);
    }

    private void market(String shop, String... products) {
        FactFiles files = new FactFiles(intake);
        files.market(shop);
        files.send("categories", "category_code,name_zh,risk_class", "toys,玩具,high");
        StringBuilder rows = new StringBuilder("product_id,merchant_id,category_code,title");
        for (String product : products) {
            rows.append('\n').append(product).append(',').append(shop).append(",toys,Toy");
        }
        files.send("products", rows.toString());
    }

    private MvcTestResult ask(String product) {
        return mvc.get()
                .uri("/api/v1/products/{id}/quality", product)
                .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:standing:read")))
                .exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }
}
