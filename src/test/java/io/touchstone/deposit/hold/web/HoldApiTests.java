package io.touchstone.deposit.hold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.support.TouchstoneTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract's ledger calls, to the letter. */
@TouchstoneTest
class HoldApiTests {

    private static final int PARALLEL = 50;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Intake intake;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DepositFacts facts;

    private String merchant = "";

    @BeforeEach
    void aMerchantWithADeposit() {
        facts = new DepositFacts(intake, ledger, ids, transaction);
        merchant = facts.merchant(10_000);
    }

    @Test
    void answersADepositWithTheFieldsOfTheContract() {
        place(6_000);

        assertThat(get("/api/v1/deposits/" + merchant)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"required": {"amount_minor": 0, "currency": "CNY"}, "balance": {"amount_minor": 10000, "currency": "CNY"},
                 "frozen": {"amount_minor": 6000, "currency": "CNY"}, "available": {"amount_minor": 4000, "currency": "CNY"},
                 "shortfall": {"amount_minor": 0, "currency": "CNY"}}
                """);
    }

    @Test
    void answersZerosInAnotherCurrencyAndBeforeEverything() {
        assertBalance("?currency=USD", 0, "USD");
        assertBalance("?as_of=2026-03-01T08:59:59Z", 0, "CNY");
        assertBalance("?as_of=2026-03-01T17:00:00%2B08:00", 10_000, "CNY");
        assertThat(get("/api/v1/deposits/" + merchant + "?as_of=2026-03-01T09:00:01Z"))
                .hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RMB", "cny", "", "C"})
    void refusesACurrencyThatIsNone(String code) {
        for (String list : List.of("", "/entries")) {
            assertProblem(get("/api/v1/deposits/" + merchant + list + "?currency=" + code), 422, "bad-enum")
                    .contains("\"pointer\":\"?currency\"");
        }
    }

    @Test
    void placesAHoldAndAnswersIt() {
        MvcTestResult answer = place(6_000);

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                        {"amount": {"amount_minor": 6000, "currency": "CNY"}, "remaining": {"amount_minor": 6000, "currency": "CNY"},
                         "state": "open", "expired": false, "case_no": "D-2026-000007", "merchant_id": "%s",
                         "placed_at": "2026-03-01T09:00:00Z", "expires_at": null, "ended_at": null}
                        """.formatted(merchant));
        assertThat(get("/api/v1/deposits/holds/" + holdId(answer)))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(body(answer));
    }

    @Test
    void paysOutInPartsAndLetsTheRestGo() {
        String hold = holdId(place(6_000));

        assertThat(capture(hold, key(), 1_500, "consumer")).hasStatusOk();
        MvcTestResult part = capture(hold, key(), 500, "platform");
        assertThat(part).hasStatusOk();
        assertRemaining(part, "open", 4_000);
        assertRemaining(release(hold, key(), ""), "released", 0);
        assertBalance("", 8_000, "CNY");
        String whole = holdId(place(8_000));
        assertRemaining(capture(whole, key(), 8_000, "fund"), "captured", 0);
    }

    @Test
    void refusesWhatIsNotThere() {
        String hold = holdId(place(6_000));

        assertProblem(place(4_001), 422, "insufficient-deposit");
        assertProblem(capture(hold, key(), 6_001, "fund"), 422, "insufficient-hold");
        release(hold, key(), "{}");
        assertProblem(release(hold, key(), ""), 409, "hold-ended");
        assertProblem(capture(hold, key(), 1, "fund"), 409, "hold-ended");
    }

    @Test
    void knowsNothingOfUnknownIds() {
        String nobody = "/api/v1/deposits/nobody";
        assertProblem(get(nobody), 404, "unknown-id");
        assertProblem(get(nobody + "/entries"), 404, "unknown-id");
        assertProblem(post(nobody + "/holds", key(), aHold("1", "\"CNY\"")), 404, "unknown-id");
        for (String id : List.of(ids.next().toString(), "1", "1-1-1-1-1")) {
            assertProblem(release(id, key(), ""), 404, "unknown-id");
            assertProblem(capture(id, key(), 1, "fund"), 404, "unknown-id");
            assertProblem(get("/api/v1/deposits/holds/" + id), 404, "unknown-id");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|\"CNY\"|/amount/amount_minor|bad-number",
                "-1|\"CNY\"|/amount/amount_minor|bad-number",
                "1.0|\"CNY\"|/amount/amount_minor|bad-number",
                "\"100\"|\"CNY\"|/amount/amount_minor|bad-number",
                "9223372036854775808|\"CNY\"|/amount/amount_minor|bad-number",
                "-9223372036854775808|\"CNY\"|/amount/amount_minor|bad-number",
                "1e400|\"CNY\"|/amount/amount_minor|bad-number",
                "null|\"CNY\"|/amount/amount_minor|missing",
                "1|null|/amount/currency|missing",
                "1|\"\"|/amount/currency|missing",
                "1|\"RMB\"|/amount/currency|bad-enum",
                "1|7|/amount/currency|bad-enum",
            })
    void namesTheBadPartOfAnAmount(String minor, String currency, String pointer, String code) {
        assertProblem(post(holds(), key(), aHold(minor, currency)), 422, code)
                .contains("\"pointer\":\"" + pointer + "\"");
        assertBalance("", 10_000, "CNY");
    }

    @Test
    void refusesAmountsThatTheBooksCannotHold() {
        assertProblem(post(holds(), key(), aHold(Long.toString(Long.MAX_VALUE), "\"CNY\"")), 422, "amount-too-large");
        assertProblem(
                post(holds(), key(), aHold(Long.toString(Posting.AMOUNT_MAX + 1), "\"CNY\"")), 422, "amount-too-large");
        assertProblem(
                post(holds(), key(), aHold(Long.toString(Posting.AMOUNT_MAX), "\"CNY\"")), 422, "insufficient-deposit");
    }

    @Test
    void takesTheLargestAmountThereIs() {
        facts.lodge(merchant, new Money(Posting.AMOUNT_MAX, Currency.getInstance("JPY")));

        MvcTestResult hold = post(holds(), key(), aHold(Long.toString(Posting.AMOUNT_MAX), "\"JPY\""));

        assertThat(hold).hasStatus(201);
        assertProblem(capture(holdId(hold), key(), 1, "fund"), 422, "currency-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "{\"amount\":", "\"text\""})
    void cannotReadWhatIsNoObject(String body) {
        assertProblem(post(holds(), key(), body), 400, "unreadable");
    }

    @Test
    void namesEveryBadFieldAtOnce() {
        String body = """
                {"amount": 5, "case_no": "%s", "reason": "\\u0000", "expires_at": "tomorrow"}
                """.formatted("x".repeat(65));

        assertProblem(post(holds(), key(), body), 422, "bad-number")
                .contains("/amount", "too-long", "/case_no", "bad-text", "/reason", "bad-time", "/expires_at");
        assertProblem(post(holds(), key(), "{}"), 422, "missing").contains("/amount", "/case_no", "/reason");
        assertProblem(
                post(
                        holds(),
                        key(),
                        "{\"amount\":{\"amount_minor\":1,\"currency\":\"CNY\"},\"case_no\":\"\\ud800\",\"reason\":7}"),
                422,
                "bad-text");
        assertProblem(post(capturePath(ids.next().toString()), key(), "{\"to\":\"me\"}"), 422, "missing")
                .contains("/amount", "/to", "bad-enum", "/reason");
        assertProblem(post(holds(), key(), " ".repeat(20_000) + "{}"), 413, "too-large");
    }

    @Test
    void takesATimeAtWhichTheHoldLetsGo() {
        assertThat(post(holds(), key(), expiring("2026-03-01T17:00:01+08:00")))
                .hasStatus(201)
                .bodyText()
                .contains("\"expires_at\":\"2026-03-01T09:00:01Z\"");
        assertProblem(post(holds(), key(), expiring("2026-03-01T09:00:00Z")), 422, "expiry-not-ahead");
        assertProblem(post(holds(), key(), expiring("+12026-03-01T09:00:00Z")), 422, "bad-time");
        assertProblem(post(holds(), key(), expiring("2026-03-01")), 422, "bad-time");
    }

    @Test
    void asksForAKeyAndTheScope() {
        assertProblem(post(holds(), null, aHold("1", "\"CNY\"")), 400, "idempotency-key-missing");
        assertThat(mvc.post().uri(holds()).with(token("scope:deposit:read"))).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/deposits/" + merchant).with(token("scope:deposit:write")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/deposits/" + merchant)).hasStatus(401);
    }

    @Test
    void answersTheSameKeyWithTheFirstAnswer() {
        String key = key();
        MvcTestResult first = post(holds(), key, aHold("100", "\"CNY\""));

        MvcTestResult again = post(holds(), key, aHold("100", "\"CNY\""));

        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(body(again)).isEqualTo(body(first));
        assertProblem(post(holds(), key, aHold("101", "\"CNY\"")), 422, "idempotency-mismatch");
        assertFrozen(100);
    }

    @Test
    void refusesAKeyOfACaptureOrAReleaseForAnythingElse() {
        String hold = holdId(place(1_000));
        String other = holdId(place(1_000));
        String key = key();
        assertRemaining(capture(hold, key, 100, "consumer"), "open", 900);

        assertProblem(capture(hold, key, 101, "consumer"), 422, "idempotency-mismatch");
        assertProblem(capture(hold, key, 100, "fund"), 422, "idempotency-mismatch");
        assertProblem(capture(other, key, 100, "consumer"), 422, "idempotency-mismatch");
        assertProblem(release(hold, key, ""), 422, "idempotency-mismatch");
        assertProblem(post(holds(), key, aHold("100", "\"CNY\"")), 422, "idempotency-mismatch");
        assertFrozen(1_900);

        String last = key();
        assertRemaining(release(hold, last, "{\"reason\": \"one\"}"), "released", 0);
        assertProblem(release(hold, last, "{\"reason\": \"two\"}"), 422, "idempotency-mismatch");
        assertProblem(release(other, last, "{\"reason\": \"one\"}"), 422, "idempotency-mismatch");
        assertThat(release(hold, last, "{\"reason\": \"one\"}")).hasHeader("Idempotency-Replayed", "true");
        assertFrozen(1_000);
    }

    @Test
    void movesOnceHoweverManyTellTheSameAtOnce() throws Exception {
        String key = key();
        List<MvcTestResult> holds = atOnce(() -> post(holds(), key, aHold("100", "\"CNY\"")));
        assertThat(holds).allSatisfy(answer -> assertThat(answer).hasStatus(201));
        assertThat(holds.stream().map(HoldApiTests::body).distinct()).hasSize(1);
        assertFrozen(100);
        String hold = holdId(holds.get(0));

        String other = key();
        List<MvcTestResult> captures = atOnce(() -> capture(hold, other, 30, "consumer"));
        assertThat(captures).allSatisfy(answer -> assertRemaining(answer, "open", 70));
        assertFrozen(70);

        String last = key();
        List<MvcTestResult> releases = atOnce(() -> release(hold, last, ""));
        assertThat(releases).allSatisfy(answer -> assertRemaining(answer, "released", 0));
        assertBalance("", 9_970, "CNY");
        assertThat(jdbc.queryForObject(
                        "select count(*) from deposit_entry join deposit_account using (account_id) where merchant_id = ?",
                        Long.class,
                        merchant))
                .isEqualTo(1 + 2 + 1 + 2L);
    }

    @Test
    void letsOneOfManyHaveAHoldThatAllCaptureAtOnce() throws Exception {
        String hold = holdId(place(100));

        List<MvcTestResult> answers = atOnce(() -> capture(hold, key(), 100, "consumer"));

        assertThat(answers.stream().filter(answer -> status(answer) == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> status(answer) == 409)).hasSize(PARALLEL - 1);
        assertBalance("", 9_900, "CNY");
    }

    @Test
    void listsEntriesPageByPageAndAddsUpToTheBalance() {
        for (int i = 0; i < 4; i++) {
            String hold = holdId(place(1_000));
            capture(hold, key(), 400, "consumer");
            release(hold, key(), "{\"reason\": \"the rest\"}");
        }

        List<String> pages = new ArrayList<>();
        String path = "/api/v1/deposits/" + merchant + "/entries?limit=3";
        String cursor = "";
        do {
            String page = body(get(path + cursor));
            pages.add(page);
            String next = JsonPath.read(page, "$.next_cursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);

        List<Integer> amounts = new ArrayList<>();
        pages.forEach(page -> amounts.addAll(JsonPath.<List<Integer>>read(page, "$.items[*].amount.amount_minor")));
        assertThat(amounts).hasSize(1 + 4 * 5);
        assertThat(amounts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(8_400);
        assertThat(JsonPath.<List<String>>read(pages.get(pages.size() - 1), "$.items[*].kind"))
                .endsWith("payment");
        List<Integer> numbers = new ArrayList<>();
        pages.forEach(page -> numbers.addAll(JsonPath.<List<Integer>>read(page, "$.items[*].transfer_id")));
        assertThat(numbers).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(body(get(path + "&currency=USD"))).isEqualTo("{\"items\":[],\"next_cursor\":null}");
        assertProblem(get(path + "&cursor=nonsense"), 422, "bad-cursor");
        assertProblem(get(path + "&cursor=YR9i"), 422, "bad-cursor");
    }

    private MvcTestResult place(long minor) {
        return post(holds(), key(), aHold(Long.toString(minor), "\"CNY\""));
    }

    private MvcTestResult capture(String hold, String key, long minor, String to) {
        String body = "{\"amount\":{\"amount_minor\":%d,\"currency\":\"CNY\"},\"to\":\"%s\",\"reason\":\"decided\"}";
        return post(capturePath(hold), key, body.formatted(minor, to));
    }

    private static String capturePath(String hold) {
        return "/api/v1/deposits/holds/" + hold + "/capture";
    }

    private MvcTestResult release(String hold, String key, String body) {
        return post("/api/v1/deposits/holds/" + hold + "/release", key, body);
    }

    private String holds() {
        return "/api/v1/deposits/" + merchant + "/holds";
    }

    private static String aHold(String minor, String currency) {
        return "{\"amount\":{\"amount_minor\":%s,\"currency\":%s},\"case_no\":\"D-2026-000007\",\"reason\":\"a claim\"}"
                .formatted(minor, currency);
    }

    private static String expiring(String time) {
        return aHold("1", "\"CNY\"").replace("}\"", "}").replaceFirst("\\}$", ",\"expires_at\":\"" + time + "\"}");
    }

    private MvcTestResult post(String path, @org.jspecify.annotations.Nullable String key, String body) {
        var request = mvc.post().uri(path).with(token("scope:deposit:write")).contentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.content(body).exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).with(token("scope:deposit:read")).exchange();
    }

    private static <T> List<T> atOnce(Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(PARALLEL, act))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertBalance(String query, int minor, String currency) {
        assertThat(get("/api/v1/deposits/" + merchant + query))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"balance\":{\"amount_minor\":%d,\"currency\":\"%s\"}}".formatted(minor, currency));
    }

    private void assertFrozen(int minor) {
        assertThat(get("/api/v1/deposits/" + merchant))
                .bodyJson()
                .isLenientlyEqualTo("{\"frozen\":{\"amount_minor\":%d}}".formatted(minor));
    }

    private static void assertRemaining(MvcTestResult answer, String state, int minor) {
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"%s\",\"remaining\":{\"amount_minor\":%d}}".formatted(state, minor));
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertProblem(
            MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        return assertThat(body(answer)).contains("urn:touchstone:problem:" + slug + "\"");
    }

    private static String holdId(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$.hold_id");
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static RequestPostProcessor token(String... scopes) {
        return user("token").authorities(AuthorityUtils.createAuthorityList(scopes));
    }
}
