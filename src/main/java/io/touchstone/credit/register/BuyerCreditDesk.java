package io.touchstone.credit.register;

import io.touchstone.credit.BuyerCredit;
import io.touchstone.credit.BuyerCreditRegister;
import io.touchstone.credit.domain.BuyerTiers;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.PairHistory;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.Side;
import io.touchstone.credit.projection.CreditPermissions.CanReadBuyerCredit;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.PairSql;
import io.touchstone.credit.projection.Reckoning;
import io.touchstone.credit.projection.Tally;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.SettingVersion;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Works a buyer's tier out from the facts of this one buyer; there is nothing stored to fall behind. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class BuyerCreditDesk implements BuyerCreditRegister {

    private static final String ORDERS = """
            select min(coalesce(o.created_at, o.paid_at)),
                   count(*) filter (where o.completed_at <= :asOf),
                   count(*) filter (where o.completed_at <= :asOf and exists (
                       select from trade_return r where r.order_id = o.order_id and r.requested_at <= :asOf))
            from trade_order o where o.buyer_id = :buyer and coalesce(o.created_at, o.paid_at) <= :asOf
            """;

    private static final String PAIRS =
            "(select distinct merchant_id, buyer_id from trade_order where buyer_id = :buyer)";

    private final Reckoning reckoning;
    private final CreditPolicies policies;
    private final Settings settings;
    private final PlatformCalendar calendar;

    BuyerCreditDesk(Reckoning reckoning, CreditPolicies policies, Settings settings, PlatformCalendar calendar) {
        this.reckoning = reckoning;
        this.policies = policies;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    @CanReadBuyerCredit
    public BuyerCredit credit(String buyerId, Instant asOf) {
        OrderFigures orders = orders(buyerId, asOf);
        BuyerTiers tiers = settings.at(CreditPolicies.BUYER_TIERS, asOf);
        var inputs = new BuyerTiers.Inputs(
                points(buyerId, asOf),
                orders.completed(),
                orders.completed() == 0
                        ? null
                        : Fraction.of(orders.returned(), orders.completed()).rounded(),
                orders.first()
                        .map(first -> Duration.between(first, asOf).toDays())
                        .orElse(0L));
        return new BuyerCredit(
                buyerId,
                asOf,
                tiers.tier(inputs),
                new BuyerCredit.Inputs(
                        inputs.points(), inputs.completedOrders(), inputs.returnRate(), inputs.ageDays()),
                settings.versionAt(CreditPolicies.BUYER_TIERS, asOf));
    }

    /** The table in force, for everybody to read. */
    public SettingVersion<BuyerTiers> table(Instant at) {
        int version = settings.versionAt(CreditPolicies.BUYER_TIERS, at);
        return settings.versions(CreditPolicies.BUYER_TIERS).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private record OrderFigures(Optional<Instant> first, long completed, long returned) {}

    private OrderFigures orders(String buyerId, Instant asOf) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("buyer", buyerId)
                .addValue("asOf", Reckoning.time(PlatformCalendar.micros(asOf)));
        Boolean known = reckoning
                .jdbc()
                .queryForObject(
                        "select exists (select from trade_order where buyer_id = :buyer)", parameters, Boolean.class);
        if (!Boolean.TRUE.equals(known)) {
            throw new NotFound("buyer", buyerId);
        }
        return reckoning
                .jdbc()
                .query(
                        ORDERS,
                        parameters,
                        (row, i) -> new OrderFigures(
                                Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant),
                                row.getLong(2),
                                row.getLong(3)))
                .get(0);
    }

    private long points(String buyerId, Instant asOf) {
        CreditPolicy policy = policies.at(asOf);
        long at = PlatformCalendar.micros(asOf);
        Tally tally = new Tally();
        reckoning.read(
                PairSql.ofPairs(PAIRS, policy.defaults().policy()),
                new MapSqlParameterSource("buyer", buyerId),
                (merchant, buyer, orders) -> new PairHistory(orders, Side.SELLER, policy.shape(), calendar)
                        .tell(step -> tally.addWithin(step, Long.MIN_VALUE, at)));
        return tally.points();
    }
}
