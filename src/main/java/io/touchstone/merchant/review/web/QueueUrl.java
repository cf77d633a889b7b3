package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.QueueFilter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The queue's addresses: filters in one order, defaults left out. */
final class QueueUrl {

    static final String PATH = "/admin/applications";

    private QueueUrl() {}

    static String of(QueueFilter filter) {
        String query = query(filter);
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    /** The filters alone, as a saved view keeps them. */
    static String query(QueueFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.newInstance();
        filter.words().keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new HashMap<>(filter.words());
        String query = url.encode().buildAndExpand(values).getQuery();
        return query == null ? "" : query;
    }
}
