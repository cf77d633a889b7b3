package io.touchstone.catalog;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Told when listings have changed, in the same transaction and for whole sets, so that what follows from them is there when an
 * import says it has succeeded. Upper modules implement it.
 */
public interface ListingsApplied {

    /** The shops whose listings changed stand in the temporary table {@code catalog_touched_shop (merchant_id)}, without doubles. */
    void listingsChanged(JdbcTemplate connection);
}
