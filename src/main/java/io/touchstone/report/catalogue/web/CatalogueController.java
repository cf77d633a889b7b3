package io.touchstone.report.catalogue.web;

import io.touchstone.export.CatalogueBrief;
import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.CellWords;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.TablePreviews.Preview;
import io.touchstone.report.catalogue.CatalogueDesk;
import io.touchstone.report.catalogue.ReportView;
import io.touchstone.report.catalogue.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The catalogue of reports and a page for each; {@link CatalogueDesk} says who may. */
@Controller
@RequestMapping(CatalogueController.PATH)
class CatalogueController {

    static final String PATH = "/admin/reports";

    private final CatalogueDesk desk;
    private final MessageSource messages;
    private final CellWords words;

    CatalogueController(CatalogueDesk desk, MessageSource messages, CellWords words) {
        this.desk = desk;
        this.messages = messages;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        Map<CatalogueEntry.Group, List<CatalogueEntry>> groups = desk.list().stream()
                .collect(Collectors.groupingBy(CatalogueEntry::group, TreeMap::new, Collectors.toList()));
        model.addAttribute("groups", groups);
        return "report/catalogue-list";
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, @RequestParam Map<String, String> typed, Model model) {
        ReportView view = desk.show(name, typed);
        model.addAttribute("view", view);
        model.addAttribute("spans", Span.words());
        model.addAttribute("days", Span.dayWords());
        model.addAttribute("picture", address(name, view.asked().words()));
        return "report/catalogue-show";
    }

    private static String address(String name, Map<String, String> words) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).pathSegment(name, "brief.json");
        new TreeMap<>(words).forEach((word, value) -> address.queryParam(word, "{" + word + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }

    /** The drawing of what the rows come to. */
    @GetMapping("/{name}/brief.json")
    @ResponseBody
    Picture picture(@PathVariable String name, @RequestParam Map<String, String> typed, Locale locale) {
        CatalogueBrief brief = desk.list().stream()
                .filter(entry -> entry.source().equals(name))
                .map(CatalogueEntry::brief)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return brief == null
                ? new Picture("bar", List.of(), List.of())
                : picture(brief, desk.brief(name, typed), locale);
    }

    private Picture picture(CatalogueBrief brief, Preview lines, Locale locale) {
        List<String> labels = lines.rows().stream()
                .map(row ->
                        Objects.requireNonNullElse(words.shown(brief.columns().get(0), row.get(0), locale), "–"))
                .toList();
        List<Series> series = IntStream.range(1, brief.columns().size())
                .mapToObj(i -> series(brief.columns().get(i), i, lines, locale))
                .toList();
        return new Picture(brief.chart().name().toLowerCase(Locale.ROOT), labels, series);
    }

    private Series series(ExportColumn column, int place, Preview lines, Locale locale) {
        return new Series(messages.getMessage(column.messageKey(), null, locale), values(lines, place));
    }

    private static List<@Nullable BigDecimal> values(Preview lines, int place) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        lines.rows().forEach(row -> values.add(number(row.get(place))));
        return values;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** What the page’s script draws. */
    record Picture(String type, List<String> labels, List<Series> series) {}

    /** One row of numbers over the labels. */
    record Series(String name, List<@Nullable BigDecimal> data) {}
}
