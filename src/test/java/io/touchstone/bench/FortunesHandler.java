package io.touchstone.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * TechEmpower's "fortunes" as their Spring entry does it, for a page of 20 rows: all rows are read, one is added, they are sorted by
 * their text and written into a table by a template compiled beforehand, of which this is what such a compiler makes.
 */
final class FortunesHandler {

    static final int ROWS = 20;

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final JdbcTemplate db;

    FortunesHandler(JdbcTemplate db) {
        this.db = db;
    }

    private record Fortune(int id, String message) {}

    void prepare() {
        db.execute("create table if not exists bench_fortune (id integer primary key, message text not null)");
        db.execute(
                "insert into bench_fortune select i, 'A computer program does what you tell it to do, not what you want: '"
                        + " || i || ' <script>フレームワークのベンチマーク</script>' from generate_series(2, " + ROWS
                        + ") i on conflict do nothing");
    }

    ResponseEntity<String> answer() {
        List<Fortune> fortunes = new ArrayList<>(db.query(
                "select id, message from bench_fortune", (row, index) -> new Fortune(row.getInt(1), row.getString(2))));
        fortunes.add(new Fortune(0, "Additional fortune added at request time."));
        fortunes.sort(Comparator.comparing(Fortune::message));
        StringBuilder page = new StringBuilder(4_096)
                .append("<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>")
                .append("<tr><th>id</th><th>message</th></tr>");
        for (Fortune fortune : fortunes) {
            page.append("<tr><td>")
                    .append(fortune.id())
                    .append("</td><td>")
                    .append(HtmlUtils.htmlEscape(fortune.message(), "UTF-8"))
                    .append("</td></tr>");
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(page.append("</table></body></html>").toString());
    }

    void serve(Product product, String path) throws NoSuchMethodException {
        prepare();
        var mapping = product.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Method method = FortunesHandler.class.getDeclaredMethod("answer");
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                this,
                method);
    }
}
