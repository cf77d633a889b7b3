package io.touchstone.inspection.buying;

import static io.touchstone.inspection.buying.BuyingFixture.as;
import static io.touchstone.inspection.buying.BuyingFixture.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.LinkKeys;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@TouchstoneTest
class BuyingTests {

    private static final Currency CNY = Currency.getInstance("CNY");

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

    @Autowired
    private PurchaseDesk purchases;

    @Autowired
    private OpeningDesk openings;

    @Autowired
    private LinkKeys links;

    @Autowired
    private TestClock clock;

    private BuyingFixture fixture;
    private String merchant;

    @BeforeEach
    void pool() {
        fixture = new BuyingFixture(db, samples, tx, accounts, json, buyers);
        merchant = fixture.samples.merchant();
    }

    @Test
    void keepsAnIdentityWhereNobodyReadsIt() {
        BuyerIdentity identity = BuyingFixture.identity();

        String alias = fixture.buyer(identity);

        Map<String, Object> row = db.queryForMap("select * from inspection_buyer where alias = ?", alias);
        String stored = row + HexFormat.of().formatHex((byte[]) row.get("identity_sealed"));
        assertThat(stored).doesNotContain(identity.name(), identity.phone(), identity.account());
        assertRule(BuyingRule.BUYING_ACCOUNT_KNOWN, () -> as(fixture.inspector, () -> fixture.buyer(identity)));
        assertThat(String.valueOf(identity)).doesNotContain(identity.phone());
    }

    @Test
    void ordersWhatWasDrawnAndPaysTheBuyerBack() {
        String alias = fixture.buyer(BuyingFixture.identity());
        SampleView sample = fixture.samples.drawn(merchant);
        PlaceOrder order = order("ORD-" + merchant, 5990, 800);

        assign(sample, alias);
        assign(sample, alias);
        does(fixture.inspector, () -> purchases.order(sample.number(), order));
        does(fixture.inspector, () -> purchases.order(sample.number(), order));

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.ORDERED);
        assertThat(costs(sample)).containsExactly("goods 5990", "postage 800");
        UUID purchase = purchase(sample);
        assertThatThrownBy(() -> db.update(
                        "update inspection_purchase set reimbursed_at = now(), reimbursed_by = ordered_by where purchase_id = ?",
                        purchase))
                .hasMessageContaining("inspection_purchase_check");
        does(fixture.finance, () -> purchases.reimburse(purchase));
        assertRule(BuyingRule.BUYING_REIMBURSED, () -> does(fixture.finance, () -> purchases.reimburse(purchase)));
        assertThat(db.queryForList("""
                        select a.purpose || ' ' || e.amount_minor from deposit_transfer t join deposit_entry e using (transfer_id)
                          join deposit_account a using (account_id) where t.cause_id = ? and t.kind = 'reimbursed' order by 1""", String.class, purchase)).containsExactly("consumer 6790", "platform -6790");
    }

    @Test
    void takesBackTheCostOfWhatTheShopDidNotSend() {
        SampleView sample = ordered();

        tx.executeWithoutResult(
                status -> samples.cancel(sample.id(), "the shop cancelled", clock.instant(), fixtureActor()));

        assertThat(costs(sample)).containsExactlyInAnyOrder("goods 5990", "goods -5990");
        assertRule(
                BuyingRule.BUYING_NOTHING_OWED,
                () -> does(fixture.finance, () -> purchases.reimburse(purchase(sample))));
    }

    @Test
    void refusesWhoeverIsNearTheShop() {
        BuyerIdentity near = BuyingFixture.identity();
        BuyerIdentity customer = BuyingFixture.identity();
        String sharing = fixture.buyer(near);
        String tied = fixture.buyer(BuyingFixture.identity());
        String buying = fixture.buyer(customer);
        String free = fixture.buyer(BuyingFixture.identity());
        tx.executeWithoutResult(status -> links.keep(
                new LinkKeys.Holder(LinkKeys.Holder.Kind.MERCHANT, merchant),
                new LinkFacts(Map.of(LinkFacts.Kind.PHONE, "+86 " + near.phone()))));
        does(fixture.inspector, () -> buyers.declareTie(tied, merchant, "A cousin works there"));
        db.update(
                "insert into trade_order (order_id, buyer_id, merchant_id, product_id, amount_minor, paid_at)"
                        + " values (?, ?, ?, 'p', 100, now())",
                "own-" + merchant,
                customer.account(),
                merchant);
        SampleView sample = fixture.samples.drawn(merchant);

        List<Candidate> shown =
                as(fixture.inspector, () -> purchases.open(sample.number())).candidates();

        assertThat(against(shown, sharing)).containsExactly(Obstacle.SHARES_PHONE);
        assertThat(against(shown, tied)).containsExactly(Obstacle.TIE);
        assertThat(against(shown, buying)).containsExactly(Obstacle.BOUGHT_BEFORE);
        assertThat(against(shown, free)).isEmpty();
        assertRule(BuyingRule.BUYING_CONFLICT, () -> assign(sample, sharing));
        assertRule(BuyingRule.BUYING_CONFLICT, () -> assign(sample, tied));
    }

    @Test
    void asksNobodyTwiceAtOneShopNorMoreOftenThanWasAgreed() {
        String alias = fixture.buyer(BuyingFixture.identity());
        SampleView first = fixture.samples.drawn(merchant);
        SampleView again = fixture.samples.drawn(merchant);
        assign(first, alias);

        assertRule(BuyingRule.BUYING_CONFLICT, () -> assign(again, alias));
        assign(fixture.samples.drawn(fixture.samples.merchant()), alias);
        assign(fixture.samples.drawn(fixture.samples.merchant()), alias);
        SampleView fourth = fixture.samples.drawn(fixture.samples.merchant());
        List<Candidate> shown =
                as(fixture.inspector, () -> purchases.open(fourth.number())).candidates();
        assertThat(against(shown, alias)).containsExactly(Obstacle.QUOTA);
    }

    @Test
    void whatWasBoughtForThePlatformMakesNobodyACustomer() {
        BuyerIdentity identity = BuyingFixture.identity();
        String alias = fixture.buyer(identity);
        SampleView sample = fixture.samples.drawn(merchant);
        assign(sample, alias);
        does(fixture.inspector, () -> purchases.order(sample.number(), order("PLATFORM-" + merchant, 100, 0)));
        db.update(
                "insert into trade_order (order_id, buyer_id, merchant_id, product_id, amount_minor, paid_at)"
                        + " values (?, ?, ?, 'p', 100, now())",
                "PLATFORM-" + merchant,
                identity.account(),
                merchant);
        SampleView next = fixture.samples.drawn(merchant);

        List<Candidate> shown =
                as(fixture.inspector, () -> purchases.open(next.number())).candidates();

        assertThat(against(shown, alias)).containsExactly(Obstacle.RESTING);
    }

    @Test
    void opensAnIdentityForTwoPeopleAndALimitedTime() {
        BuyerIdentity identity = BuyingFixture.identity();
        SampleView sample = ordered(identity);
        UUID purchase = purchase(sample);
        UUID id = UUID.randomUUID();
        does(fixture.inspector, () -> openings.askForPurchase(id, purchase, "The shop denies the order"));
        does(fixture.inspector, () -> openings.askForPurchase(id, purchase, "The shop denies the order"));

        assertRule(BuyingRule.OPENING_NOT_OPEN, () -> as(fixture.inspector, () -> openings.look(id)));
        assertRule(
                BuyingRule.OPENING_DECIDES_OWN, () -> does(fixture.inspector, () -> openings.decide(id, true, null)));
        does(fixture.second, () -> openings.decide(id, true, "Agreed"));
        OpeningDesk.Shown shown = as(fixture.inspector, () -> openings.look(id));

        assertThat(shown.identity()).isEqualTo(identity);
        assertThat(Objects.requireNonNull(shown.order()).orderId()).isEqualTo("ORD-" + sample.number());
        assertThat(as(fixture.second, () -> openings.open(id)).looks()).hasSize(1);
        assertThat(db.queryForList(
                        "select action from audit_event where subject_id = ? order by id", String.class, id.toString()))
                .containsExactly("inspection.opening_asked", "inspection.opening_agreed", "inspection.identity_shown");
        clock.advance(Duration.ofMinutes(31));
        assertRule(BuyingRule.OPENING_NOT_OPEN, () -> as(fixture.inspector, () -> openings.look(id)));
        clock.advance(Duration.ofMinutes(-31));
    }

    @Test
    void theDatabaseOpensForNobodyAloneEither() {
        String alias = fixture.buyer(BuyingFixture.identity());
        UUID id = UUID.randomUUID();
        does(fixture.inspector, () -> openings.askForBuyer(id, alias, "A check"));

        assertThatThrownBy(() -> db.update(
                        "update inspection_opening set decided_by = asked_by, decided_at = asked_at, agreed = true,"
                                + " open_until = asked_at + interval '1 hour' where opening_id = ?",
                        id))
                .hasMessageContaining("inspection_opening_check");
        assertThatThrownBy(() -> db.update(
                        "insert into inspection_opening_look values (?, ?, now(), 'STAFF:x', 'identity')",
                        UUID.randomUUID(),
                        id))
                .hasMessageContaining("does not stand");
    }

    private SampleView ordered() {
        return ordered(BuyingFixture.identity());
    }

    private SampleView ordered(BuyerIdentity identity) {
        String alias = fixture.buyer(identity);
        SampleView sample = fixture.samples.drawn(merchant);
        assign(sample, alias);
        does(fixture.inspector, () -> purchases.order(sample.number(), order("ORD-" + sample.number(), 5990, 0)));
        return sample;
    }

    private static PlaceOrder order(String id, long price, long postage) {
        return new PlaceOrder(
                UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new OrderRecord(id, "PAY-1", "1 Hidden Lane", "139"),
                new Money(price, CNY),
                new Money(postage, CNY));
    }

    private void assign(SampleView sample, String alias) {
        does(fixture.inspector, () -> purchases.assign(sample.number(), alias));
    }

    private UUID purchase(SampleView sample) {
        return Objects.requireNonNull(db.queryForObject(
                "select purchase_id from inspection_purchase where sample_id = ?",
                UUID.class,
                sample.id().id()));
    }

    private List<String> costs(SampleView sample) {
        return db.queryForList(
                "select kind || ' ' || amount_minor from inspection_cost where sample_id = ? order by kind, amount_minor desc",
                String.class,
                sample.id().id());
    }

    private static List<Obstacle> against(List<Candidate> shown, String alias) {
        return shown.stream()
                .filter(one -> one.buyer().alias().equals(alias))
                .findFirst()
                .orElseThrow()
                .obstacles();
    }

    private static io.touchstone.kernel.Actor fixtureActor() {
        return io.touchstone.kernel.Actor.system("test");
    }

    private static void assertRule(BuyingRule rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
