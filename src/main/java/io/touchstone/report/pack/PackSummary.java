package io.touchstone.report.pack;

import io.touchstone.audit.ChainExcerpts.Excerpt;
import io.touchstone.export.Documents;
import io.touchstone.export.PrintedPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.pack.PackFile.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a pack holds, on paper in both languages at once, so that no reader's language decides about its bytes. */
@Component
class PackSummary {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Documents documents;
    private final MessageSource messages;
    private final PackSeal seal;
    private final PlatformTime time;

    PackSummary(Documents documents, MessageSource messages, PackSeal seal, PlatformTime time) {
        this.documents = documents;
        this.messages = messages;
        this.seal = seal;
        this.time = time;
    }

    /** A statement with its name in both languages. */
    record Line(String name, String value) {}

    /** A list of the pack. */
    record Listed(String name, String filter, long rows, String sha256) {}

    byte[] pdf(PackScope scope, long rows, Excerpt cut, List<Written> files) throws IOException {
        List<Line> lines = List.of(
                line("as-of", scope.asOf().atZone(time.zone()).format(MINUTE) + " (" + time.zone() + ")"),
                line("merchants", scope.merchants() == null ? both("report.pack.merchants.all") : scope.merchantWord()),
                line("rows", Long.toString(rows)),
                line("head", Long.toString(cut.head())),
                line("head-hash", cut.hash()),
                line("chain", cut.seals() + " / " + cut.events() + " / " + cut.checkpoints()),
                line("key", seal.keyHash()));
        List<Listed> lists =
                scope.parts().stream().map(part -> listed(part, files)).toList();
        Map<String, Object> model = Map.of(
                "title", both("report.pack.paper.title"),
                "lines", lines,
                "lists", lists,
                "heads", List.of(both("report.pack.list"), both("report.pack.filter"), both("report.pack.rows")),
                "check", both("report.pack.paper.check"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writePdf(new PrintedPage("report/pack-print", model, Locale.SIMPLIFIED_CHINESE), scope.asOf(), out);
        return out.toByteArray();
    }

    private Listed listed(PackPart part, List<Written> files) {
        Written csv = files.stream()
                .filter(file -> file.name().equals("tables/" + part.source() + ".csv"))
                .findFirst()
                .orElseThrow();
        return new Listed(both("export.source." + part.source()), part.query(), csv.records() - 1, csv.sha256());
    }

    private Line line(String key, String value) {
        return new Line(both("report.pack." + key), value);
    }

    private String both(String key) {
        String chinese = messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE);
        String english = messages.getMessage(key, null, key, Locale.ENGLISH);
        return chinese + " / " + english;
    }
}
