package io.touchstone.inspection.programme;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.taxonomy.Categories;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where plans are looked at. */
@Service
@Transactional(readOnly = true)
public class PlanBoard {

    private static final int STRATA_SHOWN = 20;

    private final PlanRows rows;
    private final PlanFigures figures;
    private final Candidates candidates;
    private final Categories categories;
    private final Jobs jobs;
    private final Accounts accounts;
    private final Clock clock;

    PlanBoard(
            PlanRows rows,
            PlanFigures figures,
            Candidates candidates,
            Categories categories,
            Jobs jobs,
            Accounts accounts,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.candidates = candidates;
        this.categories = categories;
        this.jobs = jobs;
        this.accounts = accounts;
        this.clock = clock;
    }

    @CanRead
    public KeysetPage<PlanRow> page(PlanFilter filter, @Nullable String cursor, int limit) {
        return rows.page(filter, cursor, limit);
    }

    @CanRead
    public PlanRow row(String number) {
        return rows.find(number).orElseThrow(() -> new NotFound("sampling_plan", number));
    }

    @CanRead
    public PlanView open(String number, Locale locale) {
        PlanRow row = row(number);
        List<StratumRow> strata = figures.strata(row.id(), null, STRATA_SHOWN).items();
        PlanFigures.Total total = figures.total(row.id());
        return new PlanView(
                row,
                figures.samples(row.id()),
                figures.costs(row.id()),
                strata,
                total.strata(),
                total.drawn(),
                total.costMinor(),
                total.expected(),
                names(row, strata, locale),
                accounts.displayNames(List.of(row.createdBy())).getOrDefault(row.createdBy(), "—"),
                job(row).orElse(null));
    }

    /** The step that is under way, or the one that was tried last and came to nothing. */
    private Optional<JobView> job(PlanRow row) {
        if (row.running() != null) {
            return jobs.find(new JobId(row.running()));
        }
        return PlanJob.next(row.state())
                .flatMap(kind -> jobs.newest(kind, PlanJob.PLAN, row.id().toString()))
                .filter(job -> job.state().hasEnded() && job.state() != JobView.State.SUCCEEDED);
    }

    /** The strata of a plan, the control arm first. */
    @CanRead
    public KeysetPage<StratumRow> strata(String number, @Nullable String cursor, int limit) {
        return figures.strata(row(number).id(), cursor, limit);
    }

    /** The names of the categories that strata are of. */
    @CanRead
    public Map<String, String> names(List<StratumRow> strata, Locale locale) {
        return categories.names(
                strata.stream()
                        .map(StratumRow::categoryCode)
                        .filter(Objects::nonNull)
                        .toList(),
                locale);
    }

    /** How many products a plan's definition means now, no further than {@link Candidates#COUNTED_MAX} and one. */
    @CanRead
    public long count(String number) {
        return candidates.count(row(number).query(), clock.instant());
    }

    private Map<String, String> names(PlanRow row, List<StratumRow> strata, Locale locale) {
        Set<String> codes = new LinkedHashSet<>(row.query().categories());
        strata.forEach(one -> codes.add(Objects.requireNonNullElse(one.categoryCode(), "")));
        return categories.names(codes, locale);
    }
}
