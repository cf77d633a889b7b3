package io.touchstone.export.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.ExportSource;
import io.touchstone.export.Exports;
import io.touchstone.export.TableExport;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every table of the console can be taken out, and every list that can be taken out has a page (issue 8). */
@TouchstoneTest
class ExportSourcesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path KEPT_IN = Path.of("src/test/resources/export/tables-without-export.csv");
    private static final Pattern BUTTONS = Pattern.compile("export/_buttons :: buttons\\('([a-z-]+)'");

    @Autowired
    private List<ExportSource> sources;

    @Autowired
    private Exports exports;

    @Autowired
    private MessageSource messages;

    private static Map<String, String> templatesWithTables() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                boolean console = !text.contains("layout :: portal(") && !text.contains("layout :: open(");
                if (console && text.contains("<table")) {
                    found.put(
                            TEMPLATES
                                    .relativize(file)
                                    .toString()
                                    .replace('\\', '/')
                                    .replace(".html", ""),
                            text);
                }
            }
        }
        return found;
    }

    private static Map<String, String> exceptions() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(KEPT_IN, StandardCharsets.UTF_8)) {
            int comma = line.indexOf(',');
            reasons.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return reasons;
    }

    @Test
    void givesEveryTableOfTheConsoleItsButtonsOrNamesTheReasonWhyNot() throws IOException {
        Map<String, String> reasons = exceptions();
        Set<String> without = new TreeSet<>();
        templatesWithTables().forEach((name, text) -> {
            if (!text.contains("export/_buttons")) {
                without.add(name);
            }
        });

        assertThat(without).isEqualTo(reasons.keySet());
        assertThat(reasons.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(15));
    }

    /** A list that goes on over pages is no part of anything: only lists that have files of their own are excused. */
    @Test
    void excusesNoListThatGoesOnOverPagesWithoutAFileOfItsOwn() throws IOException {
        Map<String, String> reasons = exceptions();
        List<String> paged = new ArrayList<>();
        templatesWithTables().forEach((name, text) -> {
            String reason = reasons.get(name);
            if (text.contains("shell/table :: pager") && reason != null && !reason.startsWith("own:")) {
                paged.add(name);
            }
        });

        assertThat(paged).isEmpty();
    }

    @Test
    void knowsEveryListThatAPageOffers() throws IOException {
        Set<String> known = sources.stream().map(ExportSource::name).collect(Collectors.toSet());
        Set<String> offered = new TreeSet<>();
        for (String text : templatesWithTables().values()) {
            Matcher buttons = BUTTONS.matcher(text);
            while (buttons.find()) {
                offered.add(buttons.group(1));
            }
        }

        assertThat(known).containsAll(offered);
        assertThat(sources).extracting(ExportSource::name).doesNotHaveDuplicates();
    }

    @Test
    void namesEveryListInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(sources)
                    .extracting(ExportSource::name)
                    .filteredOn(name -> messages.getMessage("export.source." + name, null, "", locale)
                            .isEmpty())
                    .isEmpty();
        }
    }

    @Test
    void writesEveryListOnAnEmptyPlatformWithHeadingsInBothLanguages() throws IOException {
        for (ExportSource source : sources) {
            TableExport table = table(source);
            if (table == null) {
                continue;
            }
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                ExportReceipt receipt = exports.write(
                        table, ExportFormat.CSV, ExportFor.reader("test", locale), OutputStream.nullOutputStream());
                assertThat(receipt.sha256()).as(source.name()).hasSize(64);
                for (ExportColumn column : table.columns()) {
                    assertThat(messages.getMessage(column.messageKey(), null, locale))
                            .isNotBlank();
                }
            }
        }
    }

    /** Some lists are those of one thing, which does not exist here. */
    private static TableExport table(ExportSource source) {
        try {
            return source.table(Map.of());
        } catch (RuntimeException oneThingOnly) {
            return null;
        }
    }

    @Test
    void narrowsAListByWhatItsPageAsks() throws IOException {
        ExportSource categories = sources.stream()
                .filter(source -> source.name().equals("register-differences"))
                .findFirst()
                .orElseThrow();

        TableExport narrowed = categories.table(Map.of("state", "open", "merchant", " ", "other", "x"));

        assertThat(narrowed.filter()).isEqualTo(Map.of("state", "open"));
        assertThat(narrowed.sql()).contains("f.state = :state").doesNotContain(":merchant");
        ExportReceipt receipt = exports.write(
                narrowed, ExportFormat.CSV, ExportFor.reader("test", Locale.ENGLISH), OutputStream.nullOutputStream());
        assertThat(receipt.rows()).isZero();
    }

    @Test
    void putsEveryListUnderEveryFilterItKnowsThroughTheDatabase() throws IOException {
        for (ExportSource source : sources) {
            if (source instanceof io.touchstone.export.ListExport list) {
                Map<String, String> all = list.conditions().keySet().stream()
                        .collect(Collectors.toMap(parameter -> parameter, parameter -> "x'y"));
                ExportReceipt receipt = exports.write(
                        list.table(all),
                        ExportFormat.CSV,
                        ExportFor.reader("test", Locale.ENGLISH),
                        OutputStream.nullOutputStream());
                assertThat(receipt.rows()).as(source.name()).isGreaterThanOrEqualTo(0);
            }
        }
    }
}
