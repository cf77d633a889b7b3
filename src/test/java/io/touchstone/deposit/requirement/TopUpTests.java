package io.touchstone.deposit.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.merchant.DepositSuspensions;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantStateChanged;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.OpeningGate;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From a listing that requires a deposit to the measures that follow, and back. */
@TouchstoneTest
class TopUpTests {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Autowired
    private RequirementRound round;

    @Autowired
    private OpeningGate gate;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private DepositSuspensions suspensions;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    private FactFiles files = new FactFiles(null);
    private String shop = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aShop() {
        files = new FactFiles(intake);
        files.send(
                "categories",
                "category_code,parent_code,name_zh,deposit_minor",
                "phones,,手机,500000",
                "cases,phones,手机壳,100000");
        shop = "topup-" + ids.next();
        files.market(shop);
        owner = accounts.open(
                        NewAccount.plain(shop.substring(0, 30), shop, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, shop);
    }

    @Test
    void callsAShopToTopUpInTheImportThatListsItsGoods() {
        list("phones", "");

        assertThat(notice())
                .containsEntry("state", "open")
                .containsEntry("cause", "top_up")
                .containsEntry("required_minor", 500_000L)
                .containsEntry("missing_minor", 500_000L);
        assertThat(told()).containsExactly("deposit.shortfall.notice.opened-top_up");
        assertThat(audited()).containsExactly("deposit.shortfall");
        assertThat(jdbc.queryForMap(
                        "select basis, code, source_code, tariff_version from deposit_requirement where merchant_id = ?",
                        shop))
                .isEqualTo(Map.of("basis", "category", "code", "phones", "source_code", "phones", "tariff_version", 1));
    }

    @Test
    void callsItOnceHoweverOftenItLists() {
        list("phones", "");
        list("phones", "");
        list("cases", "");

        assertThat(jdbc.queryForObject(
                        "select count(*) from deposit_shortfall where merchant_id = ?", Long.class, shop))
                .isOne();
        assertThat(lines()).containsExactly("opened");
    }

    @Test
    void endsTheCallAndLiftsEverythingInTheTransactionThatPays() {
        list("phones", "");
        pass(3);
        assertThat(restricted()).containsExactlyInAnyOrder("campaign", "recruitment");
        pass(2);
        assertThat(restricted()).containsExactlyInAnyOrder("campaign", "recruitment", "shielding", "settlement_term");

        pay(499_999);
        assertThat(restricted()).hasSize(4);
        pay(1);

        assertThat(restricted()).isEmpty();
        assertThat(notice()).containsEntry("state", "paid").containsEntry("missing_minor", 0L);
        assertThat(lines()).containsExactly("opened", "badge", "shield", "amounts", "paid");
        assertThat(told())
                .containsExactly(
                        "deposit.shortfall.notice.opened-top_up",
                        "deposit.shortfall.notice.badge",
                        "deposit.shortfall.notice.shield",
                        "deposit.shortfall.notice.paid");
    }

    @Test
    void proposesSuspensionToPeopleAndSuspendsNobodyByItself() {
        list("phones", "");
        pass(15);

        assertThat(notice()).containsEntry("proposal", "pending");
        assertThat(merchants.stateAt(shop, clock.instant())).isEqualTo(MerchantState.ACTIVE);
    }

    @Test
    void callsAShopWhoseDepositIsPaidOut() {
        pay(500_000);
        list("phones", "");
        assertThat(lines()).isEmpty();

        post(Posting.move(
                TransferKind.FINE,
                ids.next(),
                clock.instant(),
                AccountKey.deposit(shop, CNY),
                AccountKey.platforms(AccountPurpose.PLATFORM, CNY),
                new Money(1, CNY)));

        assertThat(notice()).containsEntry("missing_minor", 1L);
    }

    @Test
    void countsWhatIsHeldAsLodged() {
        pay(500_000);
        list("phones", "");

        post(Posting.move(
                TransferKind.HOLD,
                ids.next(),
                clock.instant(),
                AccountKey.deposit(shop, CNY),
                AccountKey.hold(shop, ids.next(), CNY),
                new Money(400_000, CNY)));

        assertThat(lines()).isEmpty();
    }

    @Test
    void followsAListingThatBecomesLiveByTime() {
        list("phones", clock.instant().plus(Duration.ofDays(2)).toString());
        assertThat(lines()).isEmpty();

        pass(1);
        assertThat(lines()).isEmpty();
        pass(1);

        assertThat(lines()).containsExactly("opened");
    }

    @Test
    void followsACategoryWhoseAmountChanges() {
        list("cases", "");
        pay(100_000);
        assertThat(lines()).containsExactly("opened", "paid");

        files.send("categories", "category_code,parent_code,name_zh,deposit_minor", "cases,phones,手机壳,150000");

        assertThat(notice()).containsEntry("state", "open").containsEntry("missing_minor", 50_000L);
        files.send("categories", "category_code,parent_code,name_zh,deposit_minor", "cases,phones,手机壳,90000");
        assertThat(notice()).containsEntry("state", "lapsed");
        assertThat(jdbc.queryForList(
                        "select amount_minor from deposit_requirement where merchant_id = ? order by requirement_id",
                        Long.class,
                        shop))
                .containsExactly(100_000L, 150_000L, 90_000L);
    }

    @Test
    void followsAProductThatMovesToAnotherShop() {
        String product = list("phones", "");
        String other = "other-" + ids.next();
        files.market(other);

        files.send("products", "product_id,merchant_id,category_code,title", product + "," + other + ",phones,A phone");

        assertThat(notice()).containsEntry("state", "lapsed");
        assertThat(jdbc.queryForObject(
                        "select state from deposit_shortfall where merchant_id = ?", String.class, other))
                .isEqualTo("open");
    }

    @Test
    void endsWhatRunsAgainstAShopThatHasLeft() {
        list("phones", "");
        pass(3);

        changed(MerchantState.ACTIVE, MerchantState.EXITED);

        assertThat(notice()).containsEntry("state", "closed");
        assertThat(restricted()).isEmpty();
    }

    @Test
    void leavesWhatAPersonLiftedAsItWasWhenTheCallEnds() {
        list("phones", "");
        pass(3);
        Actor person = new Actor(Actor.Kind.STAFF, ids.next().toString());
        transaction.executeWithoutResult(status -> restrictions.ofMerchant(shop, clock.instant()).stream()
                .filter(restriction -> restriction.kind().word().equals("campaign"))
                .forEach(restriction -> restrictions.lift(restriction.id(), "a sale", clock.instant(), person)));
        assertThat(restricted()).containsExactly("recruitment");

        pay(500_000);

        assertThat(restricted()).isEmpty();
        assertThat(jdbc.queryForList(
                        "select l.reason from restriction_entry e join restriction_lift l using (restriction_id)"
                                + " where e.merchant_id = ? order by e.kind",
                        String.class,
                        shop))
                .containsExactly("a sale", "deposit no longer short");
    }

    @Test
    void keepsAShopSuspendedWhileAnotherCurrencyOfItsDepositIsShort() {
        files.send("categories", "category_code,parent_code,name_zh,deposit_minor,currency", "imports,,进口,20000,USD");
        list("phones", "");
        list("imports", "");
        transaction.executeWithoutResult(status -> suspensions.impose(shop, "does not pay", Actor.system("test")));
        assertThat(merchants.stateAt(shop, clock.instant())).isEqualTo(MerchantState.SUSPENDED);

        pay(500_000);
        assertThat(merchants.stateAt(shop, clock.instant())).isEqualTo(MerchantState.SUSPENDED);
        Currency dollars = Currency.getInstance("USD");
        post(Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                clock.instant(),
                AccountKey.platforms(AccountPurpose.BANK, dollars),
                AccountKey.deposit(shop, dollars),
                new Money(20_000, dollars)));

        assertThat(merchants.stateAt(shop, clock.instant())).isEqualTo(MerchantState.ACTIVE);
    }

    @Test
    void endsWhatRunsAgainstAShopThatIsBannedAndCallsNoneThatDoesNotTrade() {
        list("phones", "");
        changed(MerchantState.ACTIVE, MerchantState.BANNED);
        assertThat(notice()).containsEntry("state", "closed");

        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, ?, 'banned', 'test', now())",
                shop,
                java.sql.Timestamp.from(clock.instant()));
        list("cases", "");
        pass(1);
        assertThat(lines()).containsExactly("opened", "closed");
    }

    @Test
    void callsAShopOnTrialForItsFirstPayment() {
        changed(MerchantState.ACTIVE, MerchantState.APPLICANT);
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, ?, 'trial', 'test', now())",
                shop,
                java.sql.Timestamp.from(clock.instant()));

        list("phones", "");

        assertThat(notice()).containsEntry("cause", "first_payment");
        assertThat(told()).containsExactly("deposit.shortfall.notice.opened-first_payment");
    }

    @Test
    void keepsTheGateShutUntilTheLedgerHasTheMoney() {
        assertThat(gate.ask(shop, clock.instant()).open()).isTrue();
        list("phones", "");

        OpeningGate.Answer shut = gate.ask(shop, clock.instant());
        assertThat(shut.open()).isFalse();
        assertThat(shut.reasonKey()).isEqualTo("deposit.gate.missing");
        assertThat(shut.arguments()).containsExactly("CNY 5,000.00", "CNY 5,000.00", "CNY 0.00");

        pay(500_000);
        assertThat(gate.ask(shop, clock.instant()).open()).isTrue();
    }

    @Test
    void showsInTheStandingAsOfAnyInstant() {
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        list("phones", clock.instant().toString());
        pay(200_000);

        assertThat(deposits.of(shop, CNY, before))
                .isEqualTo(DepositView.of(new Money(0, CNY), new Money(0, CNY), new Money(0, CNY)));
        assertThat(deposits.of(shop, CNY, clock.instant()))
                .isEqualTo(DepositView.of(new Money(500_000, CNY), new Money(200_000, CNY), new Money(0, CNY)));
    }

    @Test
    void settlesOrdersLaterWhileTheShopIsShielded() {
        list("phones", "");
        pass(5);
        assertThat(terms()).isEqualTo("null");

        pay(500_000);

        assertThat(terms()).isNotEqualTo("null");
    }

    @Test
    void callsManyShopsInStepsAfterTheImport() {
        int many = FollowListings.AT_ONCE + 1;
        String prefix = "many-" + ids.next() + "-";
        String[] shops = IntStream.range(0, many).mapToObj(i -> prefix + i).toArray(String[]::new);
        files.market(shops);
        files.send(
                "products",
                Stream.concat(
                                Stream.of("product_id,merchant_id,category_code,title"),
                                Arrays.stream(shops).map(id -> "p-" + id + "," + id + ",phones,A phone"))
                        .toArray(String[]::new));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from deposit_shortfall where merchant_id like ?", Integer.class, prefix + "%"))
                .isEqualTo(many));
    }

    @Test
    void keepsNoticesAndTheirLinesAsTheyWere() {
        list("phones", "");

        for (String change : List.of(
                "update deposit_shortfall_entry set reason = 'x'",
                "delete from deposit_shortfall_entry",
                "update deposit_shortfall set merchant_id = 'x'",
                "delete from deposit_shortfall",
                "update deposit_requirement set amount_minor = 1",
                "delete from deposit_requirement")) {
            assertThatThrownBy(() -> jdbc.update(change)).isInstanceOf(DataAccessException.class);
        }
    }

    private void pass(int days) {
        for (int i = 0; i < days; i++) {
            clock.advance(Duration.ofDays(1));
            while (round.takeDue() > 0) {
                // Until nothing is due.
            }
            RequirementRound.Shops step = round.follow("", Instant.MAX);
            while (!step.last().isEmpty()) {
                step = round.follow(step.last(), Instant.MAX);
            }
        }
    }

    private void changed(MerchantState from, MerchantState to) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new MerchantStateChanged(shop, from, to, "test", Actor.system("test"), clock.instant())));
    }

    private void pay(long minor) {
        post(Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                clock.instant(),
                AccountKey.platforms(AccountPurpose.BANK, CNY),
                AccountKey.deposit(shop, CNY),
                new Money(minor, CNY)));
    }

    private void post(Posting posting) {
        transaction.executeWithoutResult(status -> ledger.post(posting));
    }

    private String list(String category, String listedAt) {
        String product = "p-" + ids.next();
        files.send(
                "products",
                "product_id,merchant_id,category_code,title,listed_at",
                product + "," + shop + "," + category + ",A thing," + listedAt);
        return product;
    }

    private Map<String, Object> notice() {
        return jdbc.queryForMap(
                "select * from deposit_shortfall where merchant_id = ? order by opened_at desc, case_no desc limit 1",
                shop);
    }

    private List<String> lines() {
        return jdbc.queryForList(
                "select e.kind from deposit_shortfall_entry e join deposit_shortfall using (shortfall_id)"
                        + " where merchant_id = ? order by entry_id",
                String.class,
                shop);
    }

    private List<String> told() {
        return jdbc.queryForList(
                "select template from notice_message where account_id = ? order by id", String.class, owner);
    }

    private List<String> audited() {
        return jdbc.queryForList(
                "select action from audit_event where subject_id = ? and action like 'deposit.%' order by id",
                String.class, shop);
    }

    private String terms() {
        return jdbc.queryForObject(
                "select coalesce(max(lifted_at)::text, 'null') from deposit_term where merchant_id = ?",
                String.class,
                shop);
    }

    private List<String> restricted() {
        return restrictions.ofMerchant(shop, clock.instant()).stream()
                .map(restriction -> restriction.kind().word())
                .toList();
    }
}
