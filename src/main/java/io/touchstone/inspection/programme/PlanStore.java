package io.touchstone.inspection.programme;

import io.touchstone.kernel.NotFound;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fetches plans for a change, one writer at a time, and keeps them; their events are published in the same transaction. */
@Component
class PlanStore {

    private final StoredPlans plans;
    private final JdbcClient jdbc;

    PlanStore(StoredPlans plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    Plan get(String number) {
        return plans.findByNumber(number).orElseThrow(() -> new NotFound("sampling_plan", number));
    }

    /** For a change: whoever else changes it waits. */
    Plan lock(UUID id) {
        jdbc.sql("select 1 from inspection_plan where plan_id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return plans.findById(id).orElseThrow(() -> new NotFound("sampling_plan", id.toString()));
    }

    Plan lock(String number) {
        return lock(get(number).id());
    }

    void save(Plan plan) {
        plans.save(plan);
    }
}
