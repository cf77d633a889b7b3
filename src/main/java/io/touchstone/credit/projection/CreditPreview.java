package io.touchstone.credit.projection;

import io.touchstone.credit.domain.CountingRule;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.DefaultRatingRule;
import io.touchstone.credit.domain.DsrRule;
import io.touchstone.credit.domain.IndustryRule;
import io.touchstone.credit.domain.LevelTable;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.ImpactReplay;
import io.touchstone.rulebook.SettingKey;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works out who would move under another setting of credit: everybody's points and scores, as of now, by both. */
@Component
class CreditPreview implements ImpactReplay, JobHandler {

    private static final String KIND = "credit-preview";
    private static final String DRAFT = "draft";
    private static final String SETTING = "setting";
    private static final String VALUE = "value";

    private final CreditPolicies policies;
    private final PreviewReckoning reckoning;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Jobs jobs;
    private final Clock clock;

    CreditPreview(
            CreditPolicies policies,
            PreviewReckoning reckoning,
            JdbcTemplate jdbc,
            JsonMapper json,
            @Lazy Jobs jobs,
            Clock clock) {
        this.policies = policies;
        this.reckoning = reckoning;
        this.jdbc = jdbc;
        this.json = json;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public boolean covers(SettingKey<?> key) {
        return CreditPolicies.KEYS.contains(key);
    }

    @Override
    public void start(UUID draft, SettingKey<?> key, Object value, Actor actor) {
        jdbc.update("insert into credit_preview (draft_id, setting) values (?, ?)", draft, key.name());
        jobs.submit(new JobRequest(
                KIND,
                Map.of(DRAFT, draft.toString(), SETTING, key.name(), VALUE, json.writeValueAsString(value)),
                actor));
    }

    @Override
    public boolean isDone(UUID draft) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from credit_preview where draft_id = ? and computed_at is not null)",
                Boolean.class,
                draft));
    }

    @Override
    public String path(UUID draft) {
        return "/admin/credit/previews/" + draft;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Instant now = clock.instant();
        CreditPolicy current = policies.at(now);
        Map<String, String> parameters = context.parameters();
        CreditPolicy candidate = candidate(current, required(parameters, SETTING), required(parameters, VALUE));
        UUID draft = UUID.fromString(required(parameters, DRAFT));
        long moved = reckoning.compare(draft, current, candidate, now);
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("credit.moved", Long.toString(moved));
        return JobResult.of(summary);
    }

    private CreditPolicy candidate(CreditPolicy now, String setting, String value) {
        return new CreditPolicy(
                choose(CreditPolicies.COUNTING, setting, value, CountingRule.class, now.counting()),
                choose(CreditPolicies.DEFAULT_RATING, setting, value, DefaultRatingRule.class, now.defaults()),
                choose(CreditPolicies.DSR, setting, value, DsrRule.class, now.dsr()),
                choose(CreditPolicies.INDUSTRY, setting, value, IndustryRule.class, now.industry()),
                choose(CreditPolicies.LEVELS, setting, value, LevelTable.class, now.levels()));
    }

    private <T> T choose(SettingKey<T> key, String setting, String value, Class<T> type, T now) {
        return key.name().equals(setting) ? json.readValue(value, type) : now;
    }

    private static String required(Map<String, String> parameters, String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }
}
