package io.touchstone.merchant.domain;

import io.touchstone.shell.MerchantNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What shops are called, for parts that know them by their ids only. */
@Component
class MerchantNaming implements MerchantNames {

    private final JdbcClient jdbc;

    MerchantNaming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select merchant_id, name from merchant where merchant_id in (:ids) order by merchant_id")
                    .param("ids", List.copyOf(ids))
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }
}
