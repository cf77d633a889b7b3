package io.touchstone.inspection.insight.history;

import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where past findings of registers are taken in and their categories told apart. */
@Service
@Transactional
public class HistoryDesk {

    private final HistoryIntake intake;
    private final HistoryBook book;
    private final FindingList list;
    private final CategoryMap map;
    private final CurrentActor actor;
    private final Clock clock;

    HistoryDesk(
            HistoryIntake intake,
            HistoryBook book,
            FindingList list,
            CategoryMap map,
            CurrentActor actor,
            Clock clock) {
        this.intake = intake;
        this.book = book;
        this.list = list;
        this.map = map;
        this.actor = actor;
        this.clock = clock;
    }

    /** What became of a file: taken in now, or found to be here before. */
    public record Received(UUID id, boolean isBefore) {}

    /** Takes a file; the same content of the same source again leads to what became of it. */
    @CanWork
    public Received receive(String source, HistoryEncoding encoding, String fileName, InputStream content) {
        return intake.receive(source, encoding, fileName, content, clock.instant(), actor.get());
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
        intake.decide(source, sourceCategory, categoryCode, version, clock.instant(), actor.get());
    }
}
