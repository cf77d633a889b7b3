package io.touchstone.standing.web;

import io.touchstone.standing.domain.ShopFilter;
import io.touchstone.standing.domain.ShopListWords;
import io.touchstone.standing.domain.ShopSort;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** The state of the merchant list, all of which stands in its address, so that a list can be sent to a colleague. */
record ShopListUrl(ShopListWords words) {

    static final String PATH = "/admin/merchants";

    static ShopListUrl of(Map<String, String> parameters) {
        return new ShopListUrl(ShopListWords.of(parameters));
    }

    ShopFilter filter() {
        return words.filter();
    }

    ShopSort sort() {
        return words.sort();
    }

    Map<String, String> parameters() {
        return words.parameters();
    }

    String address() {
        return address(words.parameters());
    }

    /** Sorted by a column: descending first, then the other way. */
    String sortedBy(ShopSort.By by) {
        boolean descending = sort().by() != by || !sort().descending();
        return address(new ShopListWords(filter(), new ShopSort(by, descending)).parameters());
    }

    String next(String cursor) {
        Map<String, String> parameters = words.parameters();
        parameters.put("cursor", cursor);
        return address(parameters);
    }

    private static String address(Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return PATH;
        }
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", PATH + "?", ""));
    }
}
