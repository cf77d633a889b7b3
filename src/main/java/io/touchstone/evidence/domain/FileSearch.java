package io.touchstone.evidence.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files in the search, by id and by their SHA-256. */
@Component
class FileSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(SearchKind.of(
                    "search.kind.file",
                    "evidence:read",
                    "/admin/evidence/{}",
                    new Rows("evidence_file", "file_id", "name"))
            .identified("file_id"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }
}
