package io.touchstone.taxonomy;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Told when categories have got another parent or another amount of deposit, in the same transaction, so that what follows from
 * them is there when an import says it has succeeded. Upper modules implement it.
 */
public interface CategoriesApplied {

    void categoriesChanged(JdbcTemplate connection);
}
