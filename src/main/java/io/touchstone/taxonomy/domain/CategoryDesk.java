package io.touchstone.taxonomy.domain;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.taxonomy.CategoryView;
import io.touchstone.taxonomy.domain.TaxonomyPermissions.CanReadCategories;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks the category tree through, one level at a time. */
@Service
@Transactional(readOnly = true)
public class CategoryDesk {

    private static final int DEPTH_MAX = 50;

    private final JdbcTemplate db;
    private final CategoryTree tree;

    CategoryDesk(JdbcTemplate db, CategoryTree tree) {
        this.db = db;
        this.tree = tree;
    }

    /** The categories right below one, or those without a parent. */
    @CanReadCategories
    public KeysetPage<CategoryView> below(@Nullable String parent, @Nullable String cursor, int limit) {
        String after = cursor == null
                ? ""
                : Cursor.decode(cursor, 1).map(values -> values.get(0)).orElse("");
        List<CategoryView> rows = parent == null
                ? db.query(
                        "select * from taxonomy_category where parent_code is null and category_code > ?"
                                + " order by category_code limit ?",
                        CategoryTree::view,
                        after,
                        limit + 1)
                : db.query(
                        "select * from taxonomy_category where parent_code = ? and category_code > ?"
                                + " order by category_code limit ?",
                        CategoryTree::view,
                        parent,
                        after,
                        limit + 1);
        return KeysetPage.cut(rows, limit, category -> List.of(category.code()));
    }

    /** The way down from a root to a category, itself last. */
    @CanReadCategories
    public List<CategoryView> path(String code) {
        List<CategoryView> path = new ArrayList<>();
        String at = code;
        while (at != null && path.size() < DEPTH_MAX) {
            String wanted = at;
            CategoryView category = tree.find(wanted).orElseThrow(() -> new NotFound("category", wanted));
            path.add(0, category);
            at = category.parentCode();
        }
        return path;
    }
}
