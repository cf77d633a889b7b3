package io.touchstone.job.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Jobs in the search, by id. */
@Component
class JobSearch implements SearchSource {

    private static final List<SearchKind> KINDS =
            List.of(SearchKind.of("search.kind.job", "job:read", "/admin/jobs/{}", new Rows("job", "id", "kind"))
                    .identified("id"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }
}
