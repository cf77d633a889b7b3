package io.touchstone.deposit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Balances;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class PaymentApiTests {

    private static final RequestPostProcessor TOKEN =
            user("bank").authorities(new SimpleGrantedAuthority("scope:deposit:write"));
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Intake intake;

    @Autowired
    private Balances balances;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Ids ids;

    private String merchant = "";

    @BeforeEach
    void aMerchantOfItsOwn() {
        merchant = "pay-" + ids.next();
        new FactFiles(intake).market(merchant);
    }

    @Test
    void takesAPaymentInAndSaysWhatIsInTheBooks() throws Exception {
        String reference = "bank-" + ids.next();

        MvcTestResult answer = pay("k-" + ids.next(), body(123_45, "CNY", reference));

        assertThat(answer).hasStatus(201);
        String body = answer.getResponse().getContentAsString();
        assertThat((String) JsonPath.read(body, "$.bank_reference")).isEqualTo(reference);
        assertThat((Integer) JsonPath.read(body, "$.amount.amount_minor")).isEqualTo(12_345);
        assertThat(available()).isEqualTo(12_345);
    }

    @Test
    void movesNothingAgainForAReferenceToldAgain() throws Exception {
        String reference = "bank-" + ids.next();
        MvcTestResult first = pay("k-" + ids.next(), body(500, "CNY", reference));

        MvcTestResult again = pay("k-" + ids.next(), body(500, "CNY", reference));

        assertThat(again).hasStatus(201);
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(available()).isEqualTo(500);
    }

    @Test
    void refusesAReferenceThatStandsForAnotherAmountCurrencyOrMerchant() {
        String reference = "bank-" + ids.next();
        pay("k-" + ids.next(), body(500, "CNY", reference));

        assertThat(pay("k-" + ids.next(), body(501, "CNY", reference)))
                .hasStatus(409)
                .bodyText()
                .contains("urn:touchstone:problem:bank-reference-taken");
        assertThat(pay("k-" + ids.next(), body(500, "USD", reference))).hasStatus(409);
        String first = merchant;
        aMerchantOfItsOwn();
        assertThat(pay("k-" + ids.next(), body(500, "CNY", reference))).hasStatus(409);
        assertThat(available()).isZero();
        merchant = first;
        assertThat(available()).isEqualTo(500);
    }

    @Test
    void namesEachBadField() {
        assertThat(pay(
                        "k-" + ids.next(),
                        "{\"amount\":{\"amount_minor\":1.5,\"currency\":\"YUAN\"},\"bank_reference\":\" \"}"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "/amount/amount_minor",
                        "bad-number",
                        "/amount/currency",
                        "bad-enum",
                        "/bank_reference",
                        "missing");
        assertThat(pay("k-" + ids.next(), "{}")).hasStatus(422).bodyText().contains("\"code\":\"missing\"");
        assertThat(pay("k-" + ids.next(), body(0, "CNY", "r"))).hasStatus(422);
        assertThat(pay("k-" + ids.next(), body(-1, "CNY", "r"))).hasStatus(422);
        assertThat(pay("k-" + ids.next(), body(1, "CNY", "r".repeat(65)))).hasStatus(422);
        assertThat(pay("k-" + ids.next(), body(Long.MAX_VALUE, "CNY", "r" + ids.next())))
                .hasStatus(422)
                .bodyText()
                .contains("amount-too-large");
        assertThat(pay("k-" + ids.next(), "{\"amount\":")).hasStatus(400);
        assertThat(pay("k-" + ids.next(), "[]")).hasStatus(400);
        assertThat(pay("k-" + ids.next(), " ".repeat(20_000) + "{}")).hasStatus(413);
        assertThat(available()).isZero();
    }

    @Test
    void knowsNoPaymentForAnUnknownMerchantAndNoneWithoutTheScopeOrAKey() {
        assertThat(http.post()
                        .uri("/api/v1/deposits/nobody/payments")
                        .header("Idempotency-Key", "k-" + ids.next())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(1, "CNY", "r-" + ids.next()))
                        .with(TOKEN))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/api/v1/deposits/{id}/payments", merchant)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(1, "CNY", "r-" + ids.next()))
                        .with(TOKEN))
                .hasStatus(400);
        assertThat(http.post()
                        .uri("/api/v1/deposits/{id}/payments", merchant)
                        .header("Idempotency-Key", "k-" + ids.next())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(1, "CNY", "r-" + ids.next()))
                        .with(user("x").authorities(new SimpleGrantedAuthority("scope:deposit:read"))))
                .hasStatus(403);
    }

    @Test
    void takesFiftyAtOnceInOnceByKeyAndByReference() throws Exception {
        String key = "k-" + ids.next();
        String reference = "bank-" + ids.next();
        List<Future<Integer>> answers = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(50);
        for (int i = 0; i < 50; i++) {
            String ofThis = i % 2 == 0 ? key : key + i;
            answers.add(callers.submit(
                    () -> pay(ofThis, body(700, "CNY", reference)).getResponse().getStatus()));
        }
        callers.shutdown();

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(201);
        }
        assertThat(available()).isEqualTo(700);
        assertThat(jdbc.queryForObject(
                        "select count(*) from deposit_payment where bank_reference = ?", Long.class, reference))
                .isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        String key = "k-" + ids.next();
        pay(key, body(500, "CNY", "r-" + ids.next()));

        assertThat(pay(key, body(500, "CNY", "r-" + ids.next())))
                .hasStatus(422)
                .bodyText()
                .contains("idempotency-mismatch");
    }

    private long available() {
        return balances.of(AccountPurpose.DEPOSIT, merchant, CNY, LATER).minor();
    }

    private MvcTestResult pay(String key, String body) {
        return http.post()
                .uri("/api/v1/deposits/{id}/payments", merchant)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(TOKEN)
                .exchange();
    }

    private static String body(long minor, String currency, String reference) {
        return "{\"amount\":{\"amount_minor\":" + minor + ",\"currency\":\"" + currency + "\"},\"bank_reference\":\""
                + reference + "\"}";
    }
}
