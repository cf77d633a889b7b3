package io.touchstone.export.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Exports in the search, by id and by what their files show. */
@Component
class ExportSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(SearchKind.of(
                    "search.kind.export",
                    "export:run",
                    "/admin/exports/{}",
                    new Rows("export_entry", "entry_id", "file_name"))
            .identified("entry_id"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }
}
