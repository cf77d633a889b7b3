package io.touchstone.taxonomy.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Categories in the search, by code and name in both languages. */
@Component
class CategorySearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(SearchKind.of(
                    "search.kind.category",
                    "taxonomy:read",
                    "/admin/categories?parent={}",
                    new Rows("taxonomy_category", "category_code", "case when :zh then name_zh else name_en end"))
            .known("category_code")
            .spoken("name_zh", "name_en"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }
}
