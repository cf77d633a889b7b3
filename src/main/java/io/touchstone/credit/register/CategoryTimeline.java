package io.touchstone.credit.register;

import io.touchstone.kernel.NotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All shops that one is compared with, itself among them, with every step of their lives, for many instants at once. */
@Component
class CategoryTimeline {

    private static final String STEPS = """
            select m.category_code, m.merchant_id,
                   case when s.valid_from > '0001-01-01Z' then (extract(epoch from s.valid_from) * 1000000)::bigint end,
                   s.state in ('trial', 'active')
            from merchant own join merchant m on m.category_code = own.category_code
                left join merchant_state s on s.merchant_id = m.merchant_id
            where own.merchant_id = ? order by m.merchant_id, s.valid_from, s.step_no
            """;

    private final JdbcTemplate jdbc;

    CategoryTimeline(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Opening(long from, boolean open) {}

    /** The shops of one category. */
    record Shops(String category, Map<String, List<Opening>> steps) {

        Set<String> all() {
            return steps.keySet();
        }

        Set<String> openAt(long at) {
            Set<String> open = new HashSet<>();
            steps.forEach((shop, openings) -> {
                if (isOpen(openings, at)) {
                    open.add(shop);
                }
            });
            return open;
        }

        private static boolean isOpen(List<Opening> openings, long at) {
            boolean open = false;
            for (Opening opening : openings) {
                open = opening.from() <= at ? opening.open() : open;
            }
            return open;
        }
    }

    /** @throws NotFound for an unknown merchant */
    Shops around(String merchantId) {
        String[] category = new String[1];
        Map<String, List<Opening>> steps = new HashMap<>();
        jdbc.query(
                STEPS,
                row -> {
                    category[0] = row.getString(1);
                    long from = row.getLong(3);
                    boolean always = row.wasNull();
                    steps.computeIfAbsent(row.getString(2), shop -> new ArrayList<>())
                            .add(new Opening(always ? Long.MIN_VALUE : from, row.getBoolean(4)));
                },
                merchantId);
        if (steps.isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        return new Shops(category[0], steps);
    }
}
