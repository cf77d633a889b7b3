package io.touchstone.inspection.insight.history;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.insight.history.HistoryDesk.Received;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.taxonomy.Categories;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes files of past findings in and tells their categories apart, in the caller’s transaction; whether the actor may is the caller’s to ask. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HistoryIntake {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int NAME_MAX = 200;

    private final HistoryBook book;
    private final CategoryMap map;
    private final HistoryUploads uploads;
    private final Categories categories;
    private final Jobs jobs;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    HistoryIntake(
            HistoryBook book,
            CategoryMap map,
            HistoryUploads uploads,
            Categories categories,
            Jobs jobs,
            Ids ids,
            ApplicationEventPublisher events) {
        this.book = book;
        this.map = map;
        this.uploads = uploads;
        this.categories = categories;
        this.jobs = jobs;
        this.ids = ids;
        this.events = events;
    }

    /** Keeps a file and hands the job in that reads it; the same content of the same source again leads to what became of it. */
    Received receive(
            String source, HistoryEncoding encoding, String fileName, InputStream content, Instant at, Actor by) {
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
        var request = new JobRequest(ImportHistory.KIND, Map.of(ImportHistory.ID, id.toString()), by);
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
                by);
        tell("history_sent", source, Map.of("import_id", id.toString(), "sha256", sha256), at, by);
        return new Received(id, false);
    }

    private static String shown(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return plain.isEmpty() ? "findings.csv" : plain.substring(0, Math.min(NAME_MAX, plain.length()));
    }

    /**
     * Says which category of ours one of a register means.
     *
     * @param categoryCode null when nothing like it is sold here
     */
    void decide(
            String source, String sourceCategory, @Nullable String categoryCode, long version, Instant at, Actor by) {
        if (!map.exists(source, sourceCategory)) {
            throw new NotFound("category", sourceCategory);
        }
        if (categoryCode != null && categories.find(categoryCode).isEmpty()) {
            throw new RuleViolation(HistoryRule.HISTORY_CATEGORY_UNKNOWN, categoryCode);
        }
        if (!map.decide(source, sourceCategory, categoryCode, version, by, at)) {
            throw new Conflict(HistoryRule.HISTORY_MAP_CHANGED);
        }
        tell(
                "category_mapped",
                source,
                Map.of("category", sourceCategory, "means", categoryCode == null ? "" : categoryCode),
                at,
                by);
    }

    private void tell(String verb, String source, Map<String, String> details, Instant at, Actor by) {
        events.publishEvent(new InspectionEvent(verb, new Subject("past_findings", source), by, at, details));
    }
}
