package io.touchstone.report.catalogue;

import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.TablePreviews.Preview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is looked at.
 *
 * @param columns those of its rows
 * @param preview null until it was asked something it can answer
 * @param brief what the rows come to; null without a brief or an answer
 */
public record ReportView(
        CatalogueEntry entry,
        Asked asked,
        List<ExportColumn> columns,
        @Nullable Preview preview,
        @Nullable Preview brief) {}
