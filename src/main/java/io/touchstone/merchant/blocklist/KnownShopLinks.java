package io.touchstone.merchant.blocklist;

import io.touchstone.merchant.ShopLinks;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the marks that {@link LinkBook} keeps. */
@Component
class KnownShopLinks implements ShopLinks {

    private final LinkKeys keys;
    private final JdbcClient jdbc;

    KnownShopLinks(LinkKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Mark mark(Kind kind, String value) {
        byte[] mark = keys.mark(LinkFacts.Kind.valueOf(kind.name()), value);
        return mark == null ? null : new Mark(kind, HexFormat.of().formatHex(mark));
    }

    @Override
    public Set<Mark> ofShop(String merchantId) {
        return jdbc
                .sql("""
                        select kind, encode(mark, 'hex') as hex from merchant_link
                         where kind in ('phone', 'address', 'account') and (
                               (holder_kind = 'merchant' and holder_id = :shop)
                            or (holder_kind = 'application' and holder_id in (
                                select a.application_id::text from merchant_application a where a.merchant_id = :shop)))
                        """)
                .param("shop", merchantId)
                .query((row, index) -> new Mark(Kind.of(row.getString("kind")), row.getString("hex")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
