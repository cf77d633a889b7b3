package io.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class BadFilesTests {

    private static final String ORDERS = "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at";

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate db;

    private FactFiles files;

    @BeforeEach
    void market() {
        files = new FactFiles(intake);
        files.market("m1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty|",
                "x|unknown-column|x",
                "category_code,name_zh,colour\\n|unknown-column|colour",
                "category_code\\n|missing-column|name_zh",
                "category_code,name_zh,category_code\\n|duplicate-column|category_code",
                "Category_code,name_zh\\n|unknown-column|Category_code",
                "category_code,name_zh\\na,b\\nc|truncated|",
                "category_code,name_zh\\na,\"b|truncated|",
            })
    void failsAWholeFileAndTakesNothingOfIt(String content, String code, String column) {
        ImportView view = files.send("categories", utf8(content.replace("\\n", "\n")));

        assertThat(view.state()).isEqualTo(ImportView.State.FAILED);
        assertThat(view.error()).extracting(ImportView.Failure::code).isEqualTo(code);
        assertThat(view.error()).extracting(ImportView.Failure::column).isEqualTo(column);
        assertThat(db.queryForList("select 1 from taxonomy_category where category_code = 'a'"))
                .isEmpty();
        assertThat(view.finishedAt()).isNotNull();
    }

    @Test
    void failsAFileThatIsNotUtf8OrIsCutInsideACharacter() {
        byte[] content = utf8("category_code,name_zh\nbytes,玩具\n");
        byte[] latin = content.clone();
        latin[content.length - 3] = (byte) 0xE9;
        byte[] cut = Arrays.copyOf(content, content.length - 2);

        assertThat(files.send("categories", latin).error()).extracting("code").isEqualTo("bad-encoding");
        assertThat(files.send("categories", cut).error()).extracting("code").isEqualTo("truncated");
        assertThat(files.send("categories", new byte[] {(byte) 0xFF}).error())
                .extracting("code")
                .isEqualTo("bad-encoding");
    }

    @Test
    void failsCutDamagedAndExplodingGzip() throws IOException {
        String rows = IntStream.range(0, 2000)
                .mapToObj(i -> "z" + Integer.toHexString(i * 7919) + ",压缩" + i)
                .collect(Collectors.joining("\n", "category_code,name_zh\n", "\n"));
        byte[] good = gzip(utf8(rows));
        byte[] bomb = gzip(new byte[50 << 20]);
        byte[] damaged = good.clone();
        damaged[good.length / 2] ^= 0x55;

        assertThat(files.send("categories", Arrays.copyOf(good, good.length / 2), ".csv.gz")
                        .error())
                .extracting("code")
                .isEqualTo("truncated");
        assertThat(files.send("categories", bomb, ".csv.gz").error())
                .extracting("code")
                .isEqualTo("too-large");
        assertThat(files.send("categories", new byte[] {1}, ".csv.gz").state()).isEqualTo(ImportView.State.FAILED);
        assertThat(files.send("categories", damaged, ".csv.gz").state()).isEqualTo(ImportView.State.FAILED);
        assertThat(FactFiles.counts(files.send("categories", good, ".csv.gz"))).isEqualTo("2000/2000/0/0");
    }

    @Test
    void readsAMarkCarriageReturnsQuotesAndBlankLinesAndTellsPhysicalLines() {
        ImportView view = files.send(
                "categories",
                utf8("\uFEFFname_zh,category_code,name_en\r\n"
                        + "\"多\n行\",lines,\"say \"\"hi\"\", you\"\r\n"
                        + "\r\n"
                        + "x,,\r\n"
                        + "平\",plain,\r\n"
                        + "\"a\"b,quoted,\r\n"
                        + "x,many,,\r\n"
                        + "尾,last,"));

        assertThat(FactFiles.counts(view)).isEqualTo("6/3/0/3");
        assertThat(FactFiles.rejections(db, view))
                .containsExactly("5 category_code missing", "7  wrong-column-count", "8  wrong-column-count");
        assertThat(db.queryForMap("select name_zh, name_en from taxonomy_category where category_code = 'lines'"))
                .containsEntry("name_zh", "多\n行")
                .containsEntry("name_en", "say \"hi\", you");
        assertThat(db.queryForObject(
                        "select raw from intake_rejection where import_id = ? and line = 7", String.class, view.id()))
                .isEqualTo("\"a\"b,quoted,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a b,b,m1,p,1,2026-01-01T00:00:00Z|order_id bad-id",
                "a/b,b,m1,p,1,2026-01-01T00:00:00Z|order_id bad-id",
                "a\u00a0b,b,m1,p,1,2026-01-01T00:00:00Z|order_id bad-id",
                "bad1,b,m1,p,-1,2026-01-01T00:00:00Z|amount_minor bad-number",
                "bad2,b,m1,p,1.5,2026-01-01T00:00:00Z|amount_minor bad-number",
                "bad3,b,m1,p,\"1,5\",2026-01-01T00:00:00Z|amount_minor bad-number",
                "bad4,b,m1,p,９,2026-01-01T00:00:00Z|amount_minor bad-number",
                "bad5,b,m1,p,99999999999999999999,2026-01-01T00:00:00Z|amount_minor bad-number",
                "bad6,b,m1,p,9223372036854775808,2026-01-01T00:00:00Z|amount_minor bad-number",
                "bad7,b,m1,p,1,2026-01-01T00:00:00|paid_at bad-time",
                "bad8,b,m1,p,1,2026-02-29T00:00:00Z|paid_at bad-time",
                "bad9,b,m1,p,1,01.02.2026 10:00|paid_at bad-time",
                "bad10,,m1,p,1,2026-01-01T00:00:00Z|buyer_id missing",
                "bad11,b,nobody,p,1,2026-01-01T00:00:00Z|merchant_id merchant-unknown",
                "bad12,b,m1,p,1|- wrong-column-count",
            })
    void namesTheFirstFailingColumnAndTakesTheRowsAround(String row, String expected) {
        ImportView view = files.send(
                "orders", ORDERS, row, "good-" + row.hashCode() + ",b,m1,p,1,2026-01-01T08:00:00.123456+08:00");

        assertThat(FactFiles.counts(view)).isEqualTo("2/1/0/1");
        assertThat(FactFiles.rejections(db, view)).containsExactly("2 " + expected.replace("- wrong", " wrong"));
    }

    @Test
    void takesIdsOfAnyScript() {
        String id = "订单-😀-é";

        ImportView view = files.send(
                "orders",
                ORDERS,
                id + ",买家,m1,商品,1,2026-01-01T08:00:00+08:00",
                "😀".repeat(64) + ",b,m1,p,1,2026-01-01T08:00:00+08:00",
                "😀".repeat(65) + ",b,m1,p,1,2026-01-01T08:00:00+08:00");

        assertThat(FactFiles.counts(view)).isEqualTo("3/2/0/1");
        assertThat(FactFiles.rejections(db, view)).containsExactly("4 order_id bad-id");
        assertThat(db.queryForList("select buyer_id from trade_order where order_id = ?", String.class, id))
                .containsExactly("买家");
    }

    @Test
    void refusesRowsWithNulOrWithoutEndAndGoesOn() {
        ImportView view = files.send(
                "categories",
                "category_code,name_zh",
                "nul1,a\0b",
                "n\0ul,ab",
                "long," + "x".repeat(3 << 20),
                "longq,\"" + "x\"\"\n".repeat(1 << 20) + "\"",
                "fine,玩");

        assertThat(FactFiles.counts(view)).isEqualTo("5/1/0/4");
        assertThat(FactFiles.rejections(db, view))
                .containsExactly("2 name_zh bad-text", "3 category_code bad-text", "4  too-long", "5  too-long");
    }

    @Test
    void countsTheSameFileOnceWhenItComesTwiceAtTheSameTime() {
        String[] lines = IntStream.range(0, 3000)
                .mapToObj(i ->
                        i == 0 ? ORDERS : "twice-" + i + ",b" + i % 7 + ",m1,p" + i % 9 + ",5,2026-01-01T00:00:00Z")
                .toArray(String[]::new);

        List<CompletableFuture<ImportView>> both = List.of(
                CompletableFuture.supplyAsync(() -> files.send("orders", lines)),
                CompletableFuture.supplyAsync(() -> files.send("orders", lines)));

        assertThat(both.stream().map(CompletableFuture::join).map(FactFiles::counts))
                .containsExactlyInAnyOrder("2999/2999/0/0", "2999/0/2999/0");
    }

    @Test
    void auditsEachImportOnceWithItsHash() {
        ImportView view = files.send("categories", "category_code,name_zh", "audited,审计");

        List<String> actions = db.queryForList(
                "select action from audit_event where subject_id = ?",
                String.class,
                view.id().toString());

        assertThat(actions).containsExactly("intake.imported");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
