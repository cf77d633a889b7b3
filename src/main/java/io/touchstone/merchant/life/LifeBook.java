package io.touchstone.merchant.life;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.OpeningGate;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a life show. */
@Component
class LifeBook {

    private static final int STEPS = 50;

    private final StoredLives lives;
    private final Merchants merchants;
    private final ObjectProvider<OpeningGate> gate;
    private final Accounts accounts;
    private final JdbcTemplate db;
    private final Clock clock;

    LifeBook(
            StoredLives lives,
            Merchants merchants,
            ObjectProvider<OpeningGate> gate,
            Accounts accounts,
            JdbcTemplate db,
            Clock clock) {
        this.lives = lives;
        this.merchants = merchants;
        this.gate = gate;
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
    }

    LifeView view(String merchantId) {
        Instant at = clock.instant();
        MerchantView shop = merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
        LifeRecord life = lives.read(merchantId, at);
        return new LifeView(
                shop,
                life.version(),
                life.state(),
                life.suspensions(),
                life.exit(),
                life.ban(),
                life.state() == MerchantState.TRIAL ? gate(merchantId, at) : null,
                history(merchantId, at),
                holds(merchantId));
    }

    /** What the gate says; null while nobody sets one. */
    OpeningGate.@Nullable Answer gate(String merchantId, Instant at) {
        OpeningGate set = gate.getIfAvailable();
        return set == null ? null : set.ask(merchantId, at);
    }

    private List<LifeView.Line> history(String merchantId, Instant at) {
        List<LifeView.Line> lines = db.query(
                "select case when s.valid_from = '-infinity' then s.recorded_at else s.valid_from end, s.state, s.cause,"
                        + " d.reason, split_part(d.actor, ':', 2) from merchant_state s"
                        + " left join merchant_step_detail d using (step_no)"
                        + " where s.merchant_id = ? and s.valid_from <= ?"
                        + " order by s.valid_from desc, s.step_no desc limit ?",
                (row, i) -> new LifeView.Line(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                merchantId,
                Timestamp.from(at),
                STEPS);
        Map<String, String> names = accounts.displayNames(lines.stream()
                .map(LifeView.Line::by)
                .filter(java.util.Objects::nonNull)
                .toList());
        return lines.stream()
                .map(line -> new LifeView.Line(
                        line.at(),
                        line.state(),
                        line.cause(),
                        line.reason(),
                        line.by() == null ? null : names.getOrDefault(line.by(), line.by())))
                .toList();
    }

    private List<LifeView.HoldLine> holds(String merchantId) {
        return db.query(
                "select scope, cause, reason, held_at from merchant_hold where merchant_id = ? and released_at is null"
                        + " order by held_at, hold_id",
                (row, i) -> new LifeView.HoldLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()),
                merchantId);
    }
}
