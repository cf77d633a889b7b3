package io.touchstone.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that a table is a report of the catalogue (feature M2); the module that owns the rows publishes a bean of it beside the
 * {@link ExportSource}. The message keys are {@code catalogue.<source>} and {@code catalogue.<source>.words}, which says in words
 * what is counted and how.
 *
 * @param source the name of the table
 * @param fields what a reader may choose, as the table's filter calls it
 * @param brief what the rows come to; null when they speak for themselves
 */
public record CatalogueEntry(
        String source,
        Group group,
        List<CatalogueField> fields,
        @Nullable CatalogueBrief brief) {

    /** Where it stands in the catalogue; the message key is {@code catalogue.group.<NAME>}. */
    public enum Group {
        MERCHANTS,
        INSPECTION,
        PENALTIES,
        MONEY,
        SERVICE_QUALITY,
        OVERSIGHT
    }

    public CatalogueEntry {
        fields = List.copyOf(fields);
    }
}
