package io.touchstone.standing.domain;

import io.touchstone.restriction.ShopShelf;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the sample search of the closed loop shops to rank; their points are those of the shop list. */
@Component
class SampleShelf implements ShopShelf {

    private static final String BEST = "select merchant_id, name, points from standing_shop"
            + " order by points desc, merchant_id desc limit :limit";

    /** Of the shops whose id or name begins with the text, a thousand by each are looked at. */
    private static final String BEGINNING = """
            select merchant_id, name, points from (
                (select merchant_id, name, points from standing_shop
                 where merchant_id >= :text and merchant_id < :text || U&'\\+10FFFF' order by merchant_id limit 1000)
                union
                (select merchant_id, name, points from standing_shop
                 where name_key >= lower(:text) and name_key < lower(:text) || U&'\\+10FFFF'
                 order by name_key, merchant_id limit 1000)) found
            order by points desc, merchant_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    SampleShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shop> best(String beginning, int limit) {
        var statement =
                beginning.isEmpty() ? jdbc.sql(BEST) : jdbc.sql(BEGINNING).param("text", beginning);
        return statement
                .param("limit", limit)
                .query((row, number) -> new Shop(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }
}
