package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.Lens;
import io.touchstone.shell.Lenses;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a file says about itself, so that it can be understood and checked when it has left the house. */
@Component
class ExportInformation {

    private final MessageSource messages;
    private final PlatformTime time;
    private final Clock clock;
    private final Lenses lenses;

    ExportInformation(MessageSource messages, PlatformTime time, Clock clock, Lenses lenses) {
        this.messages = messages;
        this.time = time;
        this.clock = clock;
        this.lenses = lenses;
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
        facts.put("filter", filter(table.filter()));
        putLens(lenses.current(), facts);
        facts.put("time_zone", time.zone().getId());
        facts.put("made_by", reader.reader());
        Instant now = lenses.aside(clock::instant);
        facts.put("made_at", now.truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("rows", Long.toString(receipt.rows()));
        facts.put("sha256", receipt.sha256());
        return facts;
    }

    /** Of an export that was made before, with what is known of its file. */
    Map<String, Object> facts(ExportEntry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("export", entry.id().toString());
        facts.put("table", entry.source());
        facts.put("columns", entry.columns());
        facts.put("filter", filter(entry.filter()));
        putLens(entry.lens(), facts);
        facts.put("time_zone", time.zone().getId());
        facts.put("made_by", entry.actor().toString());
        facts.put("made_at", entry.at().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("rows", Long.toString(entry.receipt().rows()));
        facts.put("sha256", entry.receipt().sha256());
        facts.put("file", entry.fileName());
        facts.put("file_size", Long.toString(entry.size()));
        facts.put("file_sha256", entry.fileSha256());
        return facts;
    }

    private static void putLens(Lens lens, Map<String, ? super String> facts) {
        Instant asOf = lens.asOf();
        if (asOf != null) {
            facts.put("as_of", asOf.toString());
        }
        Set<String> merchants = lens.merchants();
        if (merchants != null) {
            facts.put("merchants_seen", Integer.toString(merchants.size()));
        }
    }

    private static String filter(Map<String, String> filter) {
        return filter.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
