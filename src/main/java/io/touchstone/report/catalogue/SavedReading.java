package io.touchstone.report.catalogue;

import io.touchstone.export.CatalogueEntry;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.catalogue.SavedReport.Content;
import io.touchstone.report.catalogue.SavedReport.Line;
import io.touchstone.report.catalogue.SavedReport.Pause;
import io.touchstone.report.catalogue.SavedReport.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saved reports as their readers see them. */
@Component
class SavedReading {

    private static final int RUNS_SHOWN = 30;
    private static final int STEPS_SHOWN = 50;

    private final SavedRows rows;
    private final RunRows runs;
    private final Catalogue catalogue;
    private final ReportGround ground;
    private final Accounts accounts;
    private final ReportMoment moment;

    SavedReading(
            SavedRows rows,
            RunRows runs,
            Catalogue catalogue,
            ReportGround ground,
            Accounts accounts,
            ReportMoment moment) {
        this.rows = rows;
        this.runs = runs;
        this.catalogue = catalogue;
        this.ground = ground;
        this.accounts = accounts;
        this.moment = moment;
    }

    KeysetPage<SavedReportRow> page(UUID me, @Nullable String cursor, int limit) {
        UUID after = cursor == null
                ? null
                : Cursor.decode(cursor, 1)
                        .filter(parts -> parts.get(0).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                        .map(parts -> UUID.fromString(parts.get(0)))
                        .orElse(null);
        KeysetPage<SavedReport> found = KeysetPage.cut(
                rows.visibleTo(me, after, limit + 1),
                limit,
                saved -> List.of(saved.head().id().toString()));
        List<SavedReport> seen =
                found.items().stream().filter(saved -> isVisible(saved, me)).toList();
        Map<String, String> names = names(seen.stream()
                .map(saved -> saved.head().owner().toString())
                .distinct()
                .toList());
        return new KeysetPage<>(
                seen.stream().map(saved -> row(saved, me, names)).toList(), found.nextCursor());
    }

    SavedReportView view(SavedReport saved, UUID me) {
        List<Line> lines = rows.lines(saved.head().id(), STEPS_SHOWN);
        List<String> people =
                lines.stream().map(line -> line.actor().id()).distinct().collect(Collectors.toList());
        people.add(saved.head().owner().toString());
        Map<String, String> names = names(people);
        CatalogueEntry entry = catalogue.find(saved.head().source()).orElse(null);
        Content content = saved.content();
        return new SavedReportView(
                row(saved, me, names),
                entry,
                content.words(),
                entry == null
                        ? Map.of()
                        : ground.ask(entry, content.words(), moment.now()).filter(),
                saved.stored().version(),
                runs.of(saved.head().id(), RUNS_SHOWN),
                lines.stream()
                        .map(line -> new SavedReportView.Step(
                                line.key(),
                                line.words(),
                                line.at(),
                                names.getOrDefault(
                                        line.actor().id(), line.actor().id())))
                        .toList());
    }

    /** The owner sees it always, others when it is shared and they may see its rows. */
    boolean isVisible(SavedReport saved, UUID me) {
        return saved.stored().deletedAt() == null
                && (saved.head().owner().equals(me)
                        || (saved.content().shared()
                                && ground.readerSees(saved.head().source())));
    }

    /** @throws RuleViolation when the reader at hand may not take its rows out */
    CatalogueEntry able(String source) {
        CatalogueEntry entry = catalogue.get(source);
        if (!ground.readerIsAble(entry)) {
            throw new RuleViolation(CatalogueRule.SAVED_ABILITY_MISSING);
        }
        return entry;
    }

    Asked ask(CatalogueEntry entry, Map<String, String> words, Instant at) {
        return ground.ask(entry, words, at);
    }

    private Map<String, String> names(List<String> people) {
        return people.isEmpty() ? Map.of() : accounts.displayNames(people);
    }

    private static SavedReportRow row(SavedReport saved, UUID me, Map<String, String> names) {
        Stored now = saved.stored();
        Pause paused = now.paused();
        String owner = now.head().owner().toString();
        return new SavedReportRow(
                now.head().id(),
                now.content().name(),
                now.head().source(),
                now.head().owner().equals(me),
                names.getOrDefault(owner, owner),
                now.content().shared(),
                now.content().format().extension(),
                now.content().rhythm(),
                now.nextAt(),
                paused == null ? null : paused.reason().word());
    }
}
