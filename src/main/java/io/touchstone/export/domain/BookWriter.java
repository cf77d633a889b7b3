package io.touchstone.export.domain;

import io.touchstone.export.BookSheet;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends reckoned rows through the same writer that takes the lines of COPY, so that all workbooks are alike. */
@Component
class BookWriter implements Workbooks {

    private final MessageSource messages;

    BookWriter(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void writeXlsx(List<BookSheet> sheets, Locale locale, OutputStream out) throws IOException {
        BookSheet first = sheets.get(0);
        XlsxFile file = new XlsxFile(out, first.columns(), headings(first, locale), first.name());
        rows(first, file);
        for (BookSheet sheet : sheets.subList(1, sheets.size())) {
            file.table(sheet.columns(), headings(sheet, locale), sheet.name());
            rows(sheet, file);
        }
        file.end();
    }

    private List<String> headings(BookSheet sheet, Locale locale) {
        return sheet.columns().stream()
                .map(ExportColumn::messageKey)
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
    }

    private static void rows(BookSheet sheet, XlsxFile file) throws IOException {
        for (List<@Nullable String> row : sheet.rows()) {
            file.take(line(row).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As COPY would write it. */
    private static String line(List<@Nullable String> row) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        for (String value : row) {
            line.add(value == null ? "" : '"' + value.replace("\"", "\"\"") + '"');
        }
        return line.toString();
    }
}
