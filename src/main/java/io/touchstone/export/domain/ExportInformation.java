package io.touchstone.export.domain;

import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a file says about itself, so that it can be understood and checked when it has left the house. */
@Component
class ExportInformation {

    private final MessageSource messages;
    private final PlatformTime time;
    private final Clock clock;

    ExportInformation(MessageSource messages, PlatformTime time, Clock clock) {
        this.messages = messages;
        this.time = time;
        this.clock = clock;
    }

    /** For people: headings in their language. */
    Map<String, String> of(TableExport table, ExportFor reader, ExportReceipt receipt) {
        Map<String, String> lines = new LinkedHashMap<>();
        facts(table, reader, receipt)
                .forEach((key, value) -> lines.put(text("export.info." + key, reader.locale()), value));
        return lines;
    }

    /** For machines: fixed names. */
    Map<String, String> facts(TableExport table, ExportFor reader, ExportReceipt receipt) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("table", table.name());
        facts.put("filter", filter(table));
        facts.put("time_zone", time.zone().getId());
        facts.put("made_by", reader.reader());
        facts.put("made_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("rows", Long.toString(receipt.rows()));
        facts.put("sha256", receipt.sha256());
        return facts;
    }

    private static String filter(TableExport table) {
        return table.filter().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
