package io.touchstone.report.engagement.request;

import io.touchstone.report.engagement.request.RequestPage.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of requests and the files of their answers. */
@Component
class RequestPapers {

    private final JdbcClient jdbc;

    RequestPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who acted is left as it is kept, to be named by whoever shows it. */
    List<Line> lines(UUID request) {
        return jdbc.sql("""
                        select line_id, key, words, at, split_part(actor, ':', 2) as by from report_request_line
                         where request_id = ? order by line_id
                        """)
                .param(request)
                .query((row, i) -> new Line(
                        row.getLong("line_id"),
                        row.getString("key"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .list();
    }

    /** Files with the line they came with, in the order they came. */
    Map<UUID, Long> files(UUID request) {
        Map<UUID, Long> files = new LinkedHashMap<>();
        jdbc.sql(
                        "select file_id, line_id from report_request_file where request_id = ? order by line_id, added_at, file_id")
                .param(request)
                .query(row -> {
                    files.put(Objects.requireNonNull(row.getObject("file_id", UUID.class)), row.getLong("line_id"));
                });
        return files;
    }
}
