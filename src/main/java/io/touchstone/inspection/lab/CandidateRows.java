package io.touchstone.inspection.lab;

import io.touchstone.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The laboratories and scopes that a choice is made from. */
@Repository
class CandidateRows {

    /** More laboratories than a choice can show. */
    private static final int LABS_MAX = 500;

    private final JdbcClient jdbc;

    CandidateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lab> labs() {
        return jdbc.sql("""
                        select lab_id, code, name_zh, name_en, cnas_no, cnas_until, cma_no, cma_until, active, created_at, version
                          from inspection_lab order by active desc, code limit :limit
                        """).param("limit", LABS_MAX).query(LabBook::lab).list();
    }

    /** Scopes for some items, by laboratory; those that have run out as well. */
    Map<UUID, List<Lab.Scope>> scopes(List<String> items) {
        Map<UUID, List<Lab.Scope>> found = new HashMap<>();
        jdbc.sql("""
                select lab_id, scope_id, category_code, item_code, method, valid_until, price_minor, currency, turnaround_days
                  from inspection_lab_scope where item_code in (:items) and ended_at is null
                """).param("items", items).query(row -> {
            found.computeIfAbsent(Objects.requireNonNull(row.getObject("lab_id", UUID.class)), lab -> new ArrayList<>())
                    .add(new Lab.Scope(
                            Objects.requireNonNull(row.getObject("scope_id", UUID.class)),
                            row.getString("category_code"),
                            row.getString("item_code"),
                            row.getString("method"),
                            Objects.requireNonNull(row.getObject("valid_until", LocalDate.class)),
                            new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))),
                            row.getInt("turnaround_days"),
                            null));
        });
        return found;
    }
}
