package io.touchstone.penalty.violation;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.SearchSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Cases in the search box, by their number. */
@Component
class CaseSearch implements SearchSource {

    private final CaseList list;

    CaseSearch(CaseList list) {
        this.list = list;
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public List<SearchHit> find(String text, int limit) {
        return list.find(text.toUpperCase(Locale.ROOT)).stream()
                .map(row -> new SearchHit(
                        "penalty.case.one",
                        row.number(),
                        row.merchantName() == null ? String.valueOf(row.brand()) : row.merchantName(),
                        "/admin/violations/" + row.number(),
                        true))
                .toList();
    }
}
