package io.touchstone.penalty.claim;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.claim.IpNotice.RightKind;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.MadePaper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Some notices of the demo market: one to be checked, one forwarded, one in its fifteen days. */
@Component
class DemoIpNotices implements DemoChapter {

    private static final Actor ACTOR = Actor.system("demo");
    private static final int NOTICES = 3;

    private final Receiving receiving;
    private final IpNoticeBook book;
    private final IpNoticeRows rows;
    private final Counters counters;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    DemoIpNotices(
            Receiving receiving,
            IpNoticeBook book,
            IpNoticeRows rows,
            Counters counters,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.receiving = receiving;
        this.book = book;
        this.rows = rows;
        this.counters = counters;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "penalty-ip-notices";
    }

    @Override
    public int position() {
        return 85;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        List<String> goods = jdbc.sql("select min(product_id) from catalog_product where not bare and brand is not null"
                        + " group by merchant_id order by merchant_id desc limit ?")
                .param(NOTICES)
                .query(String.class)
                .list();
        for (int i = 0; i < goods.size(); i++) {
            UUID id = send(goods.get(i), now);
            if (i > 0) {
                book.act(id, notice -> notice.forward(now, ACTOR));
            }
            if (i > 1) {
                long version = rows.find(id).orElseThrow().version();
                counters.counter(id, version, "商品由品牌方授权经销，附授权书编号，不构成侵权。", List.of(), now, ACTOR);
            }
        }
    }

    private UUID send(String product, Instant now) {
        UUID id = ids.next();
        receiving.receive(
                new Receiving.Sent(
                        id,
                        "演示品牌有限公司",
                        true,
                        "rights@brand.example",
                        "zh-CN",
                        RightKind.TRADEMARK,
                        "第 12345678 号",
                        List.of(product),
                        "该商品擅自使用与我司注册商标近似的标识，足以造成混淆。",
                        List.of(new Upload(
                                "certificate.pdf",
                                MadePaper.of("Certificate of registration", List.of("Trade mark 12345678"))))),
                now);
        return id;
    }
}
