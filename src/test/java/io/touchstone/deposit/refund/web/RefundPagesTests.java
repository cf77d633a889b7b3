package io.touchstone.deposit.refund.web;

import static io.touchstone.deposit.DepositFacts.AT;
import static io.touchstone.deposit.DepositFacts.CNY;
import static io.touchstone.deposit.DepositFacts.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Balances;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.refund.Payouts;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.Role;
import io.touchstone.support.TestDatabase;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A deposit on its way back, from the request to what the bank said. */
@TouchstoneTest
class RefundPagesTests {

    private static final String REFUNDS = "/admin/deposits/refunds";
    private static final String PAYOUTS = "/admin/deposits/payouts";
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Payouts payouts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Balances balances;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private TransactionTemplate transaction;

    private final SignedInAs people = new SignedInAs();
    private DepositFacts facts = new DepositFacts(null, null, null, null);
    private FactFiles files = new FactFiles(null);
    private String shop = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aShopThatLodged() {
        facts = new DepositFacts(intake, ledger, ids, transaction);
        files = new FactFiles(intake);
        shop = facts.merchant(100_000);
        owner = accounts.open(
                        NewAccount.plain(shop.substring(0, 30), shop, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, shop);
    }

    @Test
    void paysADepositBackThroughThreePeopleAndTheBank() throws Exception {
        String once = ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(request(once, "800.00")).hasStatus3xxRedirection();
        }
        String number = number();
        String page = REFUNDS + "/" + number;
        assertThat(get(own(), owner()))
                .hasStatusOk()
                .bodyText()
                .contains(number, "Requested", "ending 6789")
                .doesNotContain("??", "62220000");
        assertThat(get(REFUNDS + "?merchant=" + shop + "&state=requested", finance()))
                .hasStatusOk()
                .bodyText()
                .contains(number)
                .doesNotContain("??");
        assertThat(get(page, finance()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"approve\"", "800.00")
                .doesNotContain("??", "62220000");
        assertThat(get("/admin/deposits/waiting", finance())).bodyText().contains("Refund of a deposit");

        assertThat(post(page + "/approve", finance(), "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Give a reason");
        assertThat(post(page + "/approve", finance(), "words", "all is settled"))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/approve", finance(), "words", "again")).hasStatus(409);
        assertThat(available()).isEqualTo(20_000);

        String batch = prepare(finance());
        assertThat(get(batch, finance2()))
                .hasStatusOk()
                .bodyText()
                .contains("To be released")
                .doesNotContain("??");
        assertThat(post(batch + "/file", finance(), "reason", "to pay")).hasStatus(409);
        assertThat(post(batch + "/release", finance())).hasStatus(422);
        assertThat(post(page + "/stop", finance(), "words", "too late")).hasStatus(409);
        assertThat(post(batch + "/release", finance2())).hasStatus3xxRedirection();
        assertThat(post(batch + "/release", finance2())).hasStatus(409);
        assertThat(post(batch + "/drop", finance())).hasStatus(409);
        assertThat(post(batch + "/file", finance(), "reason", "")).hasStatus(422);
        MvcTestResult file = post(batch + "/file", finance(), "reason", "to pay");
        assertThat(file).hasStatusOk();
        String csv = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("refund,account,\"张三\",\"Bank of Tests\",6222000012346789,800.00,CNY,\"" + number + "\"");
        assertThat(get(batch, finance())).bodyText().contains(sha256(csv)).doesNotContain("6222000012346789", "??");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'deposit.payout_file_opened'", Long.class))
                .isPositive();

        String reference = reference(number);
        bankPays(reference);
        assertThat(get(page, finance())).bodyText().contains("Paid").doesNotContain("??");
        assertThat(get(batch, finance())).bodyText().contains("Paid");
        assertThat(available()).isEqualTo(20_000);
        assertThat(get(own(), owner())).bodyText().contains("Paid", "all is settled");
    }

    @Test
    void putsBackWhatTheBankCouldNotPay() {
        String number = approved("800.00");
        String batch = prepare(finance());
        UUID payout = jdbc.queryForObject(
                "select payout_id from deposit_payout where reference = ?", UUID.class, reference(number));
        assertThat(post(batch + "/items/" + payout + "/fail", finance(), "reason", "account closed"))
                .hasStatus(409);
        assertThat(post(batch + "/release", finance2())).hasStatus3xxRedirection();
        assertThat(post(batch + "/items/" + payout + "/fail", finance(), "reason", ""))
                .hasStatus(422);
        assertThat(post(batch + "/items/" + ids.next() + "/fail", finance(), "reason", "x"))
                .hasStatus(404);

        assertThat(post(batch + "/items/" + payout + "/fail", finance(), "reason", "account closed"))
                .hasStatus3xxRedirection();

        assertThat(available()).isEqualTo(100_000);
        assertThat(get(REFUNDS + "/" + number, finance())).bodyText().contains("Not paid", "account closed");
        assertThat(post(batch + "/items/" + payout + "/fail", finance(), "reason", "again"))
                .hasStatus(409);
    }

    @Test
    void stopsAnApprovedRefundBeforeTheBankIsTold() {
        String number = approved("800.00");
        assertThat(available()).isEqualTo(20_000);

        assertThat(post(REFUNDS + "/" + number + "/stop", finance(), "words", "a claim came in"))
                .hasStatus3xxRedirection();

        assertThat(available()).isEqualTo(100_000);
        assertThat(post(REFUNDS + "/" + number + "/stop", finance(), "words", "again"))
                .hasStatus(409);
    }

    @Test
    void refusesWhileAConditionIsNotMetAndNamesEach() {
        files.send("categories", "category_code,name_zh,deposit_minor", "phones,手机,500000");
        files.send(
                "products", "product_id,merchant_id,category_code,title", "p-" + shop + "," + shop + ",phones,A phone");
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at",
                "o1-" + shop.substring(5, 30) + ",b," + shop + ",p-" + shop + ",100,2026-02-01T00:00:00Z,",
                "o2-" + shop.substring(5, 30) + ",b," + shop + ",p-" + shop
                        + ",100,2026-02-01T00:00:00Z,2026-02-20T00:00:00Z",
                "o3-" + shop.substring(5, 30) + ",b," + shop + ",p-" + shop
                        + ",100,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z");
        files.send(
                "returns",
                "return_id,order_id,reason_code,requested_at",
                "r-" + shop.substring(5, 30) + ",o3-" + shop.substring(5, 30) + ",quality,2026-02-05T00:00:00Z");
        files.send(
                "complaints",
                "complaint_id,merchant_id,kind,opened_at",
                "c-" + shop.substring(5, 30) + "," + shop + ",quality,2026-02-05T00:00:00Z");
        facts.hold(deposits, shop, 100);

        assertThat(get(own(), owner()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"impossible\"")
                .doesNotContain("request-form", "??");
        for (String unmet : List.of(
                "listings_live",
                "orders_open",
                "orders_protected",
                "returns_open",
                "complaints_open",
                "holds_open",
                "top_up_open")) {
            assertThat(get(own(), owner())).bodyText().contains("data-condition=\"" + unmet + "\" data-met=\"false\"");
        }
        assertThat(get(own(), owner())).bodyText().contains("data-condition=\"debts_open\" data-met=\"true\"");
        assertThat(request(ids.next().toString(), "1.00"))
                .hasStatus(422)
                .bodyText()
                .contains("condition");
    }

    @Test
    void keepsTheDepositOfABannedShopAndOfOneThatHasJustLeft() {
        state("banned", "2026-02-28T00:00:00Z");
        assertThat(get(own(), owner())).bodyText().contains("data-condition=\"not_banned\" data-met=\"false\"");

        state("exited", "2026-02-28T12:00:00Z");
        assertThat(get(own(), owner()))
                .bodyText()
                .contains("data-condition=\"not_banned\" data-met=\"true\"")
                .contains("data-condition=\"exit_waited\" data-met=\"false\"")
                .doesNotContain("listings_live");
        assertThat(request(ids.next().toString(), "1.00")).hasStatus(422);
    }

    @Test
    void letsGoOfTheDepositOfAShopThatLeftLongEnoughAgo() {
        state("exited", "2025-11-01T00:00:00Z");

        assertThat(get(own(), owner())).bodyText().contains("data-condition=\"exit_waited\" data-met=\"true\"");
        assertThat(request(ids.next().toString(), "1.00")).hasStatus3xxRedirection();
    }

    @Test
    void handsOutNoOtherFileThanWasReleased() {
        approved("800.00");
        String batch = prepare(finance());
        assertThat(post(batch + "/release", finance2())).hasStatus3xxRedirection();
        assertThat(post(batch + "/file", finance(), "reason", "to pay")).hasStatusOk();

        database.ownerJdbc()
                .execute("alter table deposit_payout_batch disable trigger user;"
                        + " update deposit_payout_batch set sha256 = repeat('0', 64) where number = '"
                        + batch.substring(batch.lastIndexOf('/') + 1)
                        + "'; alter table deposit_payout_batch enable trigger user");
        assertThat(post(batch + "/file", finance(), "reason", "to pay"))
                .hasStatus(422)
                .bodyText()
                .contains("Tell the auditors");
    }

    @Test
    void asksForNoRefundOfAShopThatThereIsNot() {
        List<String> fields = new ArrayList<>(List.of(form(ids.next().toString(), "1.00", "merchant", "nobody")));

        assertThat(post(REFUNDS, finance(), fields.toArray(String[]::new))).hasStatus(404);
        assertThat(get(REFUNDS + "?state=nonsense&merchant= ", finance())).hasStatusOk();
        assertThat(get(PAYOUTS, finance())).hasStatusOk().bodyText().doesNotContain("??");
    }

    @Test
    void leavesARefundBehindWhoseConditionsNoLongerHold() {
        String number = approved("800.00");
        HoldView hold = facts.hold(deposits, shop, 100);
        facts.inTransaction(() -> deposits.capture(new CaptureHold(
                hold.holdId(), cny(40), CaptureHold.Receiver.CONSUMER, "a claim", AT, DepositFacts.SOMEBODY)));

        String batch = prepare(finance());

        assertThat(get(batch, finance()))
                .bodyText()
                .contains("Award to a consumer")
                .doesNotContain(reference(number));
        assertThat(get(PAYOUTS, finance())).bodyText().contains(reference(number));
        assertThat(post(batch + "/drop", finance())).hasStatus3xxRedirection();
        assertThat(get(PAYOUTS, finance()))
                .hasStatusOk()
                .bodyText()
                .contains("Dropped")
                .doesNotContain("??");
    }

    @Test
    void refusesABatchWhoseConditionsChangedSinceItWasPutTogether() {
        approved("800.00");
        String batch = prepare(finance());
        facts.hold(deposits, shop, 100);

        assertThat(post(batch + "/release", finance2()))
                .hasStatus(422)
                .bodyText()
                .contains("condition");

        assertThat(post(batch + "/drop", finance())).hasStatus3xxRedirection();
    }

    @Test
    void letsOnlyAnotherPersonDecideAndOnlyTheAskerTakeBack() {
        String once = ids.next().toString();
        assertThat(post(REFUNDS, finance(), form(once, "10.00", "merchant", shop)))
                .hasStatus3xxRedirection();
        String page = REFUNDS + "/" + number();
        assertThat(get(page, finance()))
                .bodyText()
                .contains("data-test=\"withdraw\"")
                .doesNotContain("data-test=\"approve\"");
        assertThat(post(page + "/approve", finance(), "words", "mine")).hasStatus(422);
        assertThat(post(page + "/withdraw", finance2())).hasStatus(422);
        assertThat(request(ids.next().toString(), "1.00")).hasStatus(409);

        assertThat(post(page + "/withdraw", finance())).hasStatus3xxRedirection();

        assertThat(post(page + "/withdraw", finance())).hasStatus(409);
        assertThat(request(ids.next().toString(), "1.00")).hasStatus3xxRedirection();
        String second = number();
        assertThat(post(REFUNDS + "/" + second + "/reject", approver(), "words", "not yet"))
                .hasStatus3xxRedirection();
        assertThat(available()).isEqualTo(100_000);
        assertThat(request(ids.next().toString(), "1.00")).hasStatus3xxRedirection();
        assertThat(post(own() + "/" + number() + "/withdraw", owner())).hasStatus3xxRedirection();
        assertThat(post(own() + "/DR-1/withdraw", owner())).hasStatus(404);
    }

    @Test
    void redisplaysABadRequestWithNothingLost() {
        assertThat(post(
                        own(),
                        owner(),
                        "once",
                        "nonsense",
                        "amount",
                        "ten",
                        "reason",
                        "Kept words",
                        "payeeName",
                        "=1+1",
                        "bankName",
                        "",
                        "accountNumber",
                        "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept words", "begins with a letter", "special services")
                .doesNotContain("??");
        assertThat(request(ids.next().toString(), "1,000.01"))
                .hasStatus(422)
                .bodyText()
                .contains("less available");
        assertThat(post(REFUNDS, finance(), form("nonsense", "1", "merchant", shop)))
                .hasStatus(422);
    }

    @Test
    void keepsAnothersShopAndStrangersOut() {
        assertThat(get("/portal/shops/another/deposit/refund", owner())).hasStatus(404);
        assertThat(post(
                        "/portal/shops/another/deposit/refund",
                        owner(),
                        form(ids.next().toString(), "1.00")))
                .hasStatus(404);
        var stranger = authentication(people.staff("stranger"));
        assertThat(get(REFUNDS, stranger)).hasStatus(403);
        assertThat(get(PAYOUTS, stranger)).hasStatus(403);
        var reader = authentication(people.staff("auditor", "ledger:read"));
        assertThat(get(REFUNDS + "?cursor=nonsense&limit=1", reader)).hasStatusOk();
        assertThat(post(PAYOUTS, reader, "once", ids.next().toString(), "currency", "CNY"))
                .hasStatus(403);
        assertThat(get(REFUNDS + "/DR-1", reader)).hasStatus(404);
        assertThat(get(PAYOUTS + "/PB-1", reader)).hasStatus(404);
        assertThat(get(REFUNDS + "/new?merchant=" + shop, finance()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get(REFUNDS + "/new", finance())).hasStatusOk();
        assertThat(get(REFUNDS + "/new?merchant=nobody", finance())).hasStatus(404);
    }

    @Test
    void findsNothingToPayInAnotherCurrency() {
        assertThat(post(PAYOUTS, finance(), "once", ids.next().toString(), "currency", "JPY"))
                .hasStatus(422);
    }

    private String approved(String amount) {
        assertThat(request(ids.next().toString(), amount)).hasStatus3xxRedirection();
        String number = number();
        assertThat(post(REFUNDS + "/" + number + "/approve", finance(), "words", "settled"))
                .hasStatus3xxRedirection();
        return number;
    }

    private String prepare(RequestPostProcessor who) {
        String once = ids.next().toString();
        MvcTestResult first = post(PAYOUTS, who, "once", once, "currency", "CNY");
        MvcTestResult again = post(PAYOUTS, who, "once", once, "currency", "CNY");
        assertThat(first).hasStatus3xxRedirection();
        assertThat(again.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        return Objects.requireNonNull(first.getResponse().getRedirectedUrl());
    }

    private void bankPays(String reference) {
        facts.inTransaction(() -> {
            var payout = Objects.requireNonNull(
                    payouts.byReference(List.of(reference)).get(reference));
            assertThat(payouts.isSent(payout)).isTrue();
            payouts.paid(List.of(payout), AT, DepositFacts.SOMEBODY);
            return payout;
        });
    }

    private String number() {
        return jdbc.queryForObject(
                "select number from deposit_refund where merchant_id = ? order by number desc limit 1",
                String.class,
                shop);
    }

    private String reference(String number) {
        return jdbc.queryForObject(
                "select o.reference from deposit_payout o join deposit_refund r using (refund_id) where r.number = ?",
                String.class,
                number);
    }

    private MvcTestResult request(String once, String amount) {
        return post(own(), owner(), form(once, amount));
    }

    private static String[] form(String once, String amount, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "once",
                once,
                "amount",
                amount,
                "reason",
                "we close the shop",
                "payeeName",
                "张三",
                "bankName",
                "Bank of Tests",
                "accountNumber",
                "6222 0000 1234 6789",
                "leftServices",
                "true"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private void state(String state, String from) {
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, ?::timestamptz, ?, 'test', now())",
                shop,
                from,
                state);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private long available() {
        return balances.of(AccountPurpose.DEPOSIT, shop, CNY, LATER).minor();
    }

    private String own() {
        return "/portal/shops/" + shop + "/deposit/refund";
    }

    private RequestPostProcessor finance() {
        return authentication(people.staff("finance", "ledger:read", "ledger:post", "ledger:approve", "export:run"));
    }

    private RequestPostProcessor finance2() {
        return authentication(people.staff("finance2", "ledger:read", "ledger:post", "ledger:approve"));
    }

    private RequestPostProcessor approver() {
        return authentication(people.staff("approver", "ledger:read", "ledger:approve"));
    }

    private RequestPostProcessor owner() {
        return authentication(people.merchant(owner, "deposit:own"));
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return mvc.get().uri(uri).with(who).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(uri).with(who).with(csrf()).locale(Locale.ENGLISH);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
