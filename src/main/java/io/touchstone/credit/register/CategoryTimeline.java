package io.touchstone.credit.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All shops of a category with every step of their lives, for many instants at once. */
@Component
class CategoryTimeline {

    private static final String STEPS = """
            select m.merchant_id,
                   case when s.valid_from > '0001-01-01Z' then (extract(epoch from s.valid_from) * 1000000)::bigint end,
                   s.state in ('trial', 'active')
            from merchant m left join merchant_state s using (merchant_id)
            where m.category_code = ? order by m.merchant_id, s.valid_from, s.step_no
            """;

    private final JdbcTemplate jdbc;

    CategoryTimeline(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Opening(long from, boolean open) {}

    /** The shops of one category. */
    record Shops(Map<String, List<Opening>> steps) {

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

    Shops of(String category) {
        Map<String, List<Opening>> steps = new HashMap<>();
        jdbc.query(
                STEPS,
                row -> {
                    long from = row.getLong(2);
                    boolean always = row.wasNull();
                    steps.computeIfAbsent(row.getString(1), shop -> new ArrayList<>())
                            .add(new Opening(always ? Long.MIN_VALUE : from, row.getBoolean(3)));
                },
                category);
        return new Shops(steps);
    }
}
