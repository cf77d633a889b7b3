package io.touchstone.restriction;

import java.util.List;

/** Shops for the sample search; the module that lists shops answers. */
public interface ShopShelf {

    /** The best by credit points whose name or id begins with a text, at most {@code limit}. */
    List<Shop> best(String beginning, int limit);

    /** A shop as a search finds it before it obeys anybody. */
    record Shop(String merchantId, String name, long points) {}
}
