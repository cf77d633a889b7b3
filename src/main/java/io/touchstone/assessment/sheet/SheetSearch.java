package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.SearchSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds assessments by their numbers. */
@Component
class SheetSearch implements SearchSource {

    private static final String PREFIX = "QA-";

    private final SheetList list;

    SheetSearch(SheetList list) {
        this.list = list;
    }

    @Override
    public String ability() {
        return AssessmentPermissions.READ;
    }

    @Override
    public List<SearchHit> find(String text, int limit) {
        String number = text.toUpperCase(Locale.ROOT);
        if (!number.startsWith(PREFIX)) {
            return List.of();
        }
        return list
                .find(number)
                .map(row -> new SearchHit(
                        "sheet.one",
                        row.number(),
                        row.number() + " · " + row.subjectName().zh() + " · "
                                + row.subjectName().en(),
                        "/admin/assessments/" + row.number(),
                        true))
                .stream()
                .toList();
    }
}
