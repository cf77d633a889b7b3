package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import io.touchstone.standing.domain.StandingPermissions.OpenToAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may see of a shop. */
@Service
@OpenToAll
public class ShopWindow {

    private static final String BADGE = """
            select c.tier, c.level_rank, c.points
            from merchant_shop_v m left join credit_score c using (merchant_id) where m.merchant_id = ?
            """;

    private final StandingFile file;
    private final Merchants merchants;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ShopWindow(StandingFile file, Merchants merchants, JdbcTemplate jdbc, Clock clock) {
        this.file = file;
        this.merchants = merchants;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The shop as it stands now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ShopCredit card(String merchantId) {
        return file.shop(merchantId, clock.instant());
    }

    /** When the shop closes, while that is public notice (O37 art. 23). */
    public Optional<Instant> leavesAt(String merchantId) {
        return merchants.leavesAt(merchantId);
    }

    /** One indexed read of the stored score; no transaction, which would cost two more round trips. */
    public ShopBadge badge(String merchantId) {
        List<ShopBadge> found = jdbc.query(BADGE, ShopWindow::badge, merchantId);
        if (found.isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        return found.get(0);
    }

    private static ShopBadge badge(ResultSet row, int rowNumber) throws SQLException {
        String tier = row.getString(1);
        CreditLevel level = tier == null
                ? new CreditLevel(CreditLevel.Tier.NONE, 0)
                : new CreditLevel(CreditLevel.Tier.valueOf(tier.toUpperCase(Locale.ROOT)), row.getInt(2));
        return new ShopBadge(level, row.getLong(3));
    }
}
