package io.touchstone.standing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Shops and ratings, sent in the way the platform sends them. */
final class StandingFacts {

    private final JdbcTemplate jdbc;
    private final MockMvcTester mvc;

    private StandingFacts(JdbcTemplate jdbc, MockMvcTester mvc) {
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    static StandingFacts of(JdbcTemplate jdbc, MockMvcTester mvc) {
        return new StandingFacts(jdbc, mvc);
    }

    /** One shop with a single rating of 5 and 4, and a suspended one. */
    StandingFacts shopWithRatings(String merchantId) {
        fact("categories", "{\"category_code\": \"tea\", \"name_zh\": \"茶叶\", \"name_en\": \"Tea\"}");
        shop(merchantId, "Tea house");
        shop("closed", "Closed house");
        jdbc.update("insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                + " values ('closed', '2026-01-01Z', 'suspended', 'test', '2026-01-01Z')");
        rating(merchantId, "o-" + merchantId, "2026-02-11T00:00:00Z");
        return this;
    }

    StandingFacts shop(String merchantId, String name) {
        fact(
                "merchants",
                "{\"merchant_id\": \"%s\", \"name\": \"%s\", \"category_code\": \"tea\"}".formatted(merchantId, name));
        return this;
    }

    StandingFacts rating(String merchantId, String orderId, String at) {
        fact("orders", """
                {"order_id": "%s", "buyer_id": "b-%s", "merchant_id": "%s", "product_id": "p-%s", "amount_minor": 100,
                 "paid_at": "2026-02-01T00:00:00Z", "completed_at": "2026-02-10T00:00:00Z"}
                """.formatted(orderId, orderId, merchantId, merchantId));
        fact("ratings", """
                {"order_id": "%s", "rated_by": "buyer", "outcome": "positive", "description_score": 5, "service_score": 4,
                 "rated_at": "%s"}
                """.formatted(orderId, at));
        return this;
    }

    private void fact(String kind, String body) {
        assertThat(mvc.post()
                        .uri("/api/v1/facts/" + kind)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(StandingApiTests.token("scope:intake")))
                .hasStatusOk();
    }
}
