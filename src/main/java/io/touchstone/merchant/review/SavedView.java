package io.touchstone.merchant.review;

import java.util.UUID;

/**
 * A way to look at the queue under a name.
 *
 * @param query the filters as they stand in an address, empty for none
 */
public record SavedView(UUID id, String name, String query, boolean shared, boolean mine) {

    public String path() {
        return query.isEmpty() ? "/admin/applications" : "/admin/applications?" + query;
    }
}
