package io.touchstone.report.catalogue;

import io.touchstone.export.CatalogueBrief;
import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.export.TablePreviews;
import io.touchstone.export.TablePreviews.Preview;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.ReportPermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Where reports are looked at; one of rows that the reader may not see is refused. */
@Service
public class CatalogueDesk {

    /** Rows shown before a file is made. */
    static final int ROWS_SHOWN = 50;

    /** Lines of a brief; more make no drawing. */
    static final int BRIEF_LINES_MAX = 120;

    private final Catalogue catalogue;
    private final Abilities abilities;
    private final TablePreviews previews;
    private final PlatformTime time;
    private final Clock clock;

    CatalogueDesk(Catalogue catalogue, Abilities abilities, TablePreviews previews, PlatformTime time, Clock clock) {
        this.catalogue = catalogue;
        this.abilities = abilities;
        this.previews = previews;
        this.time = time;
        this.clock = clock;
    }

    @ReportPermissions.CanReport
    public List<CatalogueEntry> list() {
        return catalogue.openTo(abilities.ofReader(), abilities::covers);
    }

    /** Asks a report; nothing is read while the question is not sound. */
    @ReportPermissions.CanReport
    public ReportView show(String name, Map<String, String> typed) {
        CatalogueEntry entry = catalogue.get(name);
        ExportSource source = open(entry);
        Asked asked = Asked.of(entry.fields(), typed, time.day(clock.instant()));
        if (!asked.isSound()) {
            return new ReportView(entry, asked, List.of(), null, null);
        }
        TableExport table = source.table(asked.filter());
        return new ReportView(
                entry, asked, table.columns(), previews.first(table, ROWS_SHOWN), brief(entry.brief(), table));
    }

    /** What its rows come to, for a drawing. */
    @ReportPermissions.CanReport
    public Preview brief(String name, Map<String, String> typed) {
        CatalogueEntry entry = catalogue.get(name);
        ExportSource source = open(entry);
        Asked asked = Asked.of(entry.fields(), typed, time.day(clock.instant()));
        CatalogueBrief brief = entry.brief();
        if (brief == null || !asked.isSound()) {
            return new Preview(List.of(), 0, 0);
        }
        return previews.first(brief.of(source.table(asked.filter())), BRIEF_LINES_MAX);
    }

    private ExportSource open(CatalogueEntry entry) {
        ExportSource source = catalogue.table(entry);
        if (!abilities.ofReader().contains(source.ability())) {
            throw new AccessDeniedException("the report needs " + source.ability());
        }
        return source;
    }

    private @Nullable Preview brief(@Nullable CatalogueBrief brief, TableExport table) {
        return brief == null ? null : previews.first(brief.of(table), BRIEF_LINES_MAX);
    }
}
