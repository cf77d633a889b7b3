package io.touchstone.inspection.insight.history;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.shell.CurrentActor;
import io.touchstone.taxonomy.Categories;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where past findings of registers are taken in and their categories told apart. */
@Service
@Transactional
public class HistoryDesk {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int NAME_MAX = 200;

    private final HistoryBook book;
    private final FindingList list;
    private final CategoryMap map;
    private final HistoryUploads uploads;
    private final Categories categories;
    private final Jobs jobs;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    HistoryDesk(
            HistoryBook book,
            FindingList list,
            CategoryMap map,
            HistoryUploads uploads,
            Categories categories,
            Jobs jobs,
            Ids ids,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.list = list;
        this.map = map;
        this.uploads = uploads;
        this.categories = categories;
        this.jobs = jobs;
        this.ids = ids;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What became of a file: taken in now, or found to be here before. */
    public record Received(UUID id, boolean isBefore) {}

    /** Takes a file; the same content of the same source again leads to what became of it. */
    @CanWork
    public Received receive(String source, HistoryEncoding encoding, String fileName, InputStream content) {
        if (!SOURCE.matcher(source).matches()) {
            throw new RuleViolation(HistoryRule.HISTORY_SOURCE_FORM);
        }
        UUID id = ids.next();
        String sha256 = uploads.receive(id, content);
        Optional<HistoryImport> before = book.before(source, sha256);
        if (before.isPresent()) {
            uploads.delete(id);
            return new Received(before.get().importId(), true);
        }
        Instant at = clock.instant();
        var request = new JobRequest(ImportHistory.KIND, Map.of(ImportHistory.ID, id.toString()), actor.get());
        UUID job = jobs.submit(request).id();
        book.open(
                new HistoryImport(
                        id,
                        source,
                        shown(fileName),
                        sha256,
                        encoding,
                        HistoryImport.State.RUNNING,
                        job,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        at,
                        null),
                actor.get());
        events.publishEvent(new InspectionEvent(
                "history_sent",
                new Subject("past_findings", source),
                actor.get(),
                at,
                Map.of("import_id", id.toString(), "sha256", sha256)));
        return new Received(id, false);
    }

    private static String shown(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return plain.isEmpty() ? "findings.csv" : plain.substring(0, Math.min(NAME_MAX, plain.length()));
    }

    /** The newest fifty. */
    @CanRead
    @Transactional(readOnly = true)
    public List<HistoryImport> imports() {
        return book.recent();
    }

    @CanRead
    @Transactional(readOnly = true)
    public HistoryImport find(UUID id) {
        return book.find(id).orElseThrow(() -> new NotFound("import", id.toString()));
    }

    @CanRead
    @Transactional(readOnly = true)
    public List<HistoryFault> faults(UUID id, int limit) {
        return book.faults(id, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<FindingRow> findings(HistoryFilter filter, @Nullable String cursor, int limit) {
        return KeysetPage.cut(
                list.list(filter, cursor, limit + 1),
                limit,
                row -> List.of(
                        row.finding().foundOn().toString(), row.findingId().toString()));
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<CategoryMapping> map(
            CategoryMapping.@Nullable Decision decision, @Nullable String cursor, int limit, Locale locale) {
        return KeysetPage.cut(
                map.list(decision, cursor, limit + 1, locale),
                limit,
                row -> List.of(Long.toString(row.findings()), row.source(), row.sourceCategory()));
    }

    /** How much of what was found elsewhere speaks of categories of ours. */
    public record Coverage(long openCategories, long openFindings, long mappedFindings, long ignoredFindings) {}

    @CanRead
    @Transactional(readOnly = true)
    public Coverage coverage() {
        return new Coverage(
                map.categories(CategoryMapping.Decision.OPEN),
                map.findings(CategoryMapping.Decision.OPEN),
                map.findings(CategoryMapping.Decision.MAPPED),
                map.findings(CategoryMapping.Decision.IGNORED));
    }

    /**
     * Says which category of ours one of a register means.
     *
     * @param categoryCode null when nothing like it is sold here
     */
    @CanWork
    public void decide(String source, String sourceCategory, @Nullable String categoryCode, long version) {
        if (!map.exists(source, sourceCategory)) {
            throw new NotFound("category", sourceCategory);
        }
        if (categoryCode != null && categories.find(categoryCode).isEmpty()) {
            throw new RuleViolation(HistoryRule.HISTORY_CATEGORY_UNKNOWN, categoryCode);
        }
        Instant at = clock.instant();
        if (!map.decide(source, sourceCategory, categoryCode, version, actor.get(), at)) {
            throw new Conflict(HistoryRule.HISTORY_MAP_CHANGED);
        }
        events.publishEvent(new InspectionEvent(
                "category_mapped",
                new Subject("past_findings", source),
                actor.get(),
                at,
                Map.of("category", sourceCategory, "means", categoryCode == null ? "" : categoryCode)));
    }
}
