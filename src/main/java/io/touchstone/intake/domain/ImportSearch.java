package io.touchstone.intake.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Imports in the search, by id and hash of their file. */
@Component
class ImportSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(SearchKind.of(
                    "search.kind.import",
                    "intake:read",
                    "/admin/imports/{}",
                    new Rows("intake_import", "import_id", "file_name"))
            .identified("import_id"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }
}
