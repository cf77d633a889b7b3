package io.touchstone.taxonomy.domain;

import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the category tree from its table. */
@Component
class CategoryTree implements Categories {

    private static final String SELECT = "select * from taxonomy_category ";

    private final JdbcTemplate db;

    CategoryTree(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public Optional<CategoryView> find(String code) {
        return db.query(SELECT + "where category_code = ?", CategoryTree::view, code).stream()
                .findFirst();
    }

    @Override
    public Map<String, String> names(Collection<String> codes, Locale locale) {
        Map<String, String> names = new HashMap<>();
        if (codes.isEmpty()) {
            return names;
        }
        db.query(SELECT + "where category_code = any (?)", CategoryTree::view, (Object) codes.toArray(String[]::new))
                .forEach(category -> names.put(category.code(), category.name(locale)));
        return names;
    }

    @Override
    public List<CategoryView> children(String code) {
        return db.query(SELECT + "where parent_code = ? order by category_code", CategoryTree::view, code);
    }

    @Override
    public List<CategoryView> roots() {
        return db.query(SELECT + "where parent_code is null order by category_code", CategoryTree::view);
    }

    @Override
    public List<String> subtree(String code) {
        return db.queryForList("""
                with recursive below as (
                    select category_code from taxonomy_category where category_code = ?
                    union all
                    select c.category_code from taxonomy_category c join below b on c.parent_code = b.category_code)
                select category_code from below
                """, String.class, code);
    }

    @Override
    public List<CategoryView> all() {
        return db.query("""
                with recursive tree as (
                    select c.*, array[category_code] as path from taxonomy_category c where parent_code is null
                    union all
                    select c.*, t.path || c.category_code from taxonomy_category c join tree t
                        on c.parent_code = t.category_code)
                select * from tree order by path
                """, CategoryTree::view);
    }

    static CategoryView view(ResultSet row, int index) throws SQLException {
        return new CategoryView(
                row.getString("category_code"),
                row.getString("parent_code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("risk_class"),
                row.getObject("deposit_minor", Long.class),
                Optional.ofNullable(row.getString("currency")).orElse("CNY"));
    }
}
