package io.touchstone.deposit.hold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.approval.Proposals;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class HoldPagesTests {

    private static final String PATH = "/admin/deposits/holds";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Intake intake;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DepositFacts facts;

    private String merchant = "";

    @BeforeEach
    void aMerchantWithADeposit() {
        clock.reset();
        facts = new DepositFacts(intake, ledger, ids, transaction);
        merchant = facts.merchant(1_000_000);
    }

    /** Somebody who signed in. */
    record Person(Actor actor) implements SignedIn {

        @Override
        public String displayName() {
            return actor.id();
        }
    }

    @Test
    void freezesOnceHoweverOftenTheFormIsSent() {
        UUID once = ids.next();

        assertThat(place(once, "1,234.5", "D-77", "2026-03-01"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(PATH + "/" + once);
        assertThat(place(once, "1,234.5", "D-77", "2026-03-01")).hasRedirectedUrl(PATH + "/" + once);

        assertThat(deposits.of(merchant, DepositFacts.CNY, DepositFacts.AT).frozen())
                .isEqualTo(DepositFacts.cny(123_450));
        assertThat(get(PATH + "/" + once))
                .hasStatusOk()
                .bodyText()
                .contains("D-77", "1,234.50", "2026-03-02 00:00", "data-test=\"capture-form\"");
        assertThat(get(PATH + "?merchant=" + merchant))
                .bodyText()
                .contains("D-77")
                .contains("1,234.50");
    }

    @ParameterizedTest
    @CsvSource({
        "amount,0", "amount,-1", "amount,1.234", "amount,ten", "amount,''", "amount,10000.01", "currency,RMB",
                "currency,''",
        "caseNo,''", "reason,' '", "merchant,nobody", "merchant,''", "expiresOn,2026-02-28", "expiresOn,soon", "once,1",
                "once,''"
    })
    void keepsWhatWasTypedWhenAFieldIsBad(String field, String value) {
        MvcTestResult answer = send(
                PATH,
                "finance",
                ids.next(),
                "merchant",
                merchant,
                "amount",
                "1",
                "currency",
                "CNY",
                "caseNo",
                "D-1",
                "reason",
                "typed with care",
                "expiresOn",
                "",
                field,
                value);

        assertThat(answer).hasStatus(422).bodyText().contains("data-test=\"errors\"");
        if (!field.equals("reason")) {
            assertThat(answer).bodyText().contains("typed with care");
        }
        assertThat(deposits.of(merchant, DepositFacts.CNY, DepositFacts.AT).frozen())
                .isEqualTo(DepositFacts.cny(0));
    }

    @Test
    void paysAloneUpToTheLimitAndAsksASecondPersonAboveIt() {
        UUID hold = hold(300_000, "D-G4");

        assertThat(capture(hold, ids.next(), "1,000.00")).hasStatus3xxRedirection();
        assertRemaining(hold, 200_000);
        UUID above = ids.next();
        assertThat(capture(hold, above, "0.01")).hasStatus3xxRedirection();
        assertThat(capture(hold, above, "0.01")).hasStatus3xxRedirection();
        assertRemaining(hold, 200_000);
        assertThat(get(PATH + "/" + hold))
                .bodyText()
                .contains("data-test=\"proposals\"")
                .doesNotContain("data-test=\"capture-form\"");

        assertThat(capture(hold, ids.next(), "0.01")).hasStatus(409);
        assertThat(release(hold, ids.next())).hasStatus(409);
        assertThatThrownBy(() -> allow(above, "finance")).isInstanceOf(RuleViolation.class);
        allow(above, "finance2");
        assertRemaining(hold, 199_999);
        assertThatThrownBy(() -> allow(above, "finance2")).isInstanceOf(Conflict.class);
        assertRemaining(hold, 199_999);
    }

    @Test
    void countsPaymentsForOneCaseWithinAWeekTogether() {
        UUID first = hold(100_000, "D-WEEK");
        UUID second = hold(100_000, "D-WEEK");

        capture(first, ids.next(), "600");
        capture(second, ids.next(), "400.01");
        assertRemaining(second, 100_000);

        UUID third = hold(100_000, "D-WEEK");
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        capture(third, ids.next(), "400.01");
        assertRemaining(third, 59_999);
    }

    @Test
    void asksASecondPersonInACurrencyWithoutALimit() {
        facts.lodge(merchant, new Money(1_000, Currency.getInstance("USD")));
        UUID hold = ids.next();
        assertThat(send(
                        PATH,
                        "finance",
                        hold,
                        "merchant",
                        merchant,
                        "amount",
                        "5",
                        "currency",
                        "USD",
                        "caseNo",
                        "D-USD",
                        "reason",
                        "claim"))
                .hasStatus3xxRedirection();

        capture(hold, ids.next(), "1");

        assertRemaining(hold, 500);
    }

    @Test
    void paysOnceHoweverOftenTheFormIsSent() {
        UUID hold = hold(100_000, "D-ONCE");
        UUID once = ids.next();

        assertThat(capture(hold, once, "1000")).hasStatus3xxRedirection();
        assertThat(capture(hold, once, "1000")).hasStatus3xxRedirection();

        assertRemaining(hold, 0);
        assertThat(capture(hold, once, "999")).hasStatus(422);
        assertThat(capture(hold, ids.next(), "0.01")).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({"amount,0", "amount,1000.01", "amount,x", "to,me", "to,''", "reason,''", "once,x"})
    void keepsWhatWasTypedAboutAPayment(String field, String value) {
        UUID hold = hold(100_000, "D-BAD");

        MvcTestResult answer = send(
                PATH + "/" + hold + "/capture",
                "finance",
                ids.next(),
                "amount",
                "12.34",
                "to",
                "fund",
                "reason",
                "typed with care",
                field,
                value);

        assertThat(answer).hasStatus(422).bodyText().contains("data-test=\"errors\"");
        assertThat(answer).bodyText().contains(field.equals("amount") ? "typed with care" : "12.34");
        assertRemaining(hold, 100_000);
    }

    @Test
    void letsGoOnceAndSaysWhy() {
        UUID hold = hold(100_000, "D-GO");
        UUID once = ids.next();

        assertThat(send(PATH + "/" + hold + "/release", "finance", once, "reason", " "))
                .hasStatus(422);
        assertThat(send(PATH + "/" + hold + "/release", "finance", null, "reason", "why"))
                .hasStatus(422);
        assertThat(release(hold, once)).hasStatus3xxRedirection();
        assertThat(release(hold, once)).hasStatus3xxRedirection();

        assertThat(release(hold, ids.next())).hasStatus(409);
        assertRemaining(hold, 0);
        assertThat(get(PATH + "/" + hold))
                .bodyText()
                .contains("settled between them")
                .doesNotContain("release-form");
    }

    @Test
    void refusesAProposalOfWhatCannotBePaid() {
        UUID hold = hold(300_000, "D-NO");

        assertThat(send(
                        PATH + "/" + hold + "/capture",
                        "finance",
                        ids.next(),
                        "amount",
                        "3000.01",
                        "to",
                        "fund",
                        "reason",
                        "x"))
                .hasStatus(422);
        assertThat(get(PATH + "/" + hold)).bodyText().doesNotContain("data-test=\"proposals\"");
    }

    @Test
    void showsThatAHoldIsPastItsTime() {
        UUID once = ids.next();
        place(once, "10", "D-LATE", "2026-03-01");
        assertThat(get(PATH + "?state=ending")).bodyText().contains("D-LATE");
        clock.advance(Duration.ofDays(2));

        assertThat(get(PATH + "/" + once))
                .bodyText()
                .contains("alert-warning")
                .doesNotContain("data-test=\"capture-form\"");
        assertThat(get(PATH + "?state=ending")).bodyText().contains("D-LATE");
        assertThat(get("/admin/deposits")).bodyText().contains("tile-holds-ending");
    }

    @Test
    void filtersTheListAndPagesThroughIt() {
        hold(100, "D-LIST");
        UUID ended = hold(200, "D-LIST");
        release(ended, ids.next());
        hold(300, "D-LIST");

        assertThat(rows("case=D-LIST")).isEqualTo(3);
        assertThat(rows("case=D-LIST&state=released")).isEqualTo(1);
        assertThat(rows("case=D-LIST&state=nonsense")).isEqualTo(3);
        assertThat(rows("case=D-LIST&from=2026-03-01&to=2026-03-01")).isEqualTo(3);
        assertThat(rows("case=D-LIST&from=2026-03-02")).isZero();
        assertThat(rows("case=D-LIST&to=2026-02-28")).isZero();
        assertThat(rows("case=D-LIST&from=someday&merchant=" + merchant)).isEqualTo(3);
        assertThat(get(PATH + "?case=NONE")).bodyText().doesNotContain("data-test=\"holds\"");
        assertThat(get(PATH + "?case=D-LIST&limit=2")).bodyText().contains("cursor=");
    }

    @Test
    void exportsTheListAsItIsFiltered() {
        hold(100, "D-EXPORT");
        hold(100, "D-OTHER");

        var request = mvc.post()
                .uri("/admin/exports/deposit-holds/csv")
                .with(person("00000000-0000-7000-8000-00000000f1ce", "seat:staff", "export:run", "ledger:read"))
                .with(csrf())
                .param("case", "D-EXPORT")
                .param("from", "2026-03-01")
                .param("state", "open");

        assertThat(request.exchange())
                .hasStatusOk()
                .bodyText()
                .contains("D-EXPORT")
                .doesNotContain("D-OTHER");
    }

    @Test
    void asksForTheAbilities() {
        UUID hold = hold(100, "D-WHO");

        assertThat(mvc.get().uri(PATH).with(person("x", "seat:staff"))).hasStatus(403);
        assertThat(mvc.get().uri(PATH + "/" + hold).with(person("x", "seat:staff")))
                .hasStatus(403);
        MvcTestResult reader = mvc.get()
                .uri(PATH + "/" + hold)
                .with(person("x", "seat:staff", "ledger:read"))
                .exchange();
        assertThat(reader)
                .hasStatusOk()
                .bodyText()
                .doesNotContain("capture-form")
                .doesNotContain("release-form");
        for (String act : new String[] {"/capture", "/release"}) {
            assertThat(mvc.post()
                            .uri(PATH + "/" + hold + act)
                            .with(person("x", "seat:staff", "ledger:read"))
                            .with(csrf())
                            .param("once", ids.next().toString())
                            .param("amount", "1")
                            .param("to", "fund")
                            .param("reason", "x"))
                    .hasStatus(403);
        }
        assertThat(get(PATH + "/" + ids.next())).hasStatus(404);
        assertThat(capture(ids.next(), ids.next(), "1")).hasStatus(404);
        assertRemaining(hold, 100);
    }

    private UUID hold(long fen, String caseNo) {
        UUID once = ids.next();
        assertThat(place(once, "%d.%02d".formatted(fen / 100, fen % 100), caseNo, ""))
                .hasStatus3xxRedirection();
        return once;
    }

    private MvcTestResult place(UUID once, String amount, String caseNo, String expiresOn) {
        return send(
                PATH,
                "finance",
                once,
                "merchant",
                merchant,
                "amount",
                amount,
                "currency",
                "CNY",
                "caseNo",
                caseNo,
                "reason",
                "a claim",
                "expiresOn",
                expiresOn);
    }

    private MvcTestResult capture(UUID hold, UUID once, String amount) {
        return send(
                PATH + "/" + hold + "/capture",
                "finance",
                once,
                "amount",
                amount,
                "to",
                "consumer",
                "reason",
                "decided");
    }

    private MvcTestResult release(UUID hold, UUID once) {
        return send(PATH + "/" + hold + "/release", "finance", once, "reason", "settled between them");
    }

    private void allow(UUID proposal, String who) {
        transaction.executeWithoutResult(
                status -> proposals.allow(proposal, new Actor(Actor.Kind.STAFF, who), clock.instant()));
    }

    /** The last of two values with one name counts. */
    private MvcTestResult send(String path, String who, @Nullable UUID once, String... fields) {
        Map<String, String> values = new HashMap<>();
        values.put("once", once == null ? "" : once.toString());
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        var request = mvc.post().uri(path).with(finance(who)).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).with(finance("finance")).exchange();
    }

    private int rows(String query) {
        MvcTestResult answer = get(PATH + "?" + query);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString().split("data-label=\"Merchant\"", -1).length - 1;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRemaining(UUID hold, long fen) {
        assertThat(jdbc.queryForObject("select balance_minor from deposit_account where hold_id = ?", Long.class, hold))
                .isEqualTo(fen);
    }

    private static RequestPostProcessor finance(String id) {
        return person(id, "seat:staff", "ledger:read", "ledger:post", "ledger:approve");
    }

    private static RequestPostProcessor person(String id, String... authorities) {
        var who = new Person(new Actor(Actor.Kind.STAFF, id));
        return authentication(
                new UsernamePasswordAuthenticationToken(who, null, AuthorityUtils.createAuthorityList(authorities)));
    }
}
