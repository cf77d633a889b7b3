package io.touchstone.credit.register;

import io.touchstone.kernel.NotFound;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which shops a merchant is compared with: those of its main category that are open at the time (ruling D4). */
@Component
class CategoryShops {

    private static final String OPEN_SHOPS = """
            select m.merchant_id from merchant m
            where m.category_code = ? and (
                select s.state from merchant_state s
                where s.merchant_id = m.merchant_id and s.valid_from <= ?
                order by s.valid_from desc, s.step_no desc limit 1) in ('trial', 'active')
            """;

    private final JdbcTemplate jdbc;

    CategoryShops(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound for an unknown merchant */
    String categoryOf(String merchantId) {
        List<String> found =
                jdbc.queryForList("select category_code from merchant where merchant_id = ?", String.class, merchantId);
        if (found.isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        return found.get(0);
    }

    Set<String> openAt(String categoryCode, OffsetDateTime at) {
        return new HashSet<>(jdbc.queryForList(OPEN_SHOPS, String.class, categoryCode, at));
    }
}
