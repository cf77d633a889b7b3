package io.touchstone.inspection.insight.web;

import io.touchstone.inspection.insight.Dimension;
import io.touchstone.inspection.insight.InsightDesk;
import io.touchstone.inspection.insight.PassRate;
import io.touchstone.inspection.insight.Period;
import io.touchstone.inspection.insight.RateFilter;
import io.touchstone.inspection.insight.RateRow;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.KeysetRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The dashboard of inspection and its pass rates; {@link InsightDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/inspection")
class InsightController {

    private static final int BARS = 12;
    private static final int KEY_MAX = 64;

    private final InsightDesk desk;
    private final InsightCharts charts;

    InsightController(InsightDesk desk, InsightCharts charts) {
        this.desk = desk;
        this.charts = charts;
    }

    @GetMapping
    String dashboard(@RequestParam(required = false) @Nullable String period, Locale locale, Model model) {
        Period chosen = Period.typed(period).orElse(Period.ALL);
        model.addAttribute("view", desk.overview(chosen));
        model.addAttribute("waiting", desk.waiting());
        model.addAttribute("trend", desk.trend(Dimension.ALL, ""));
        model.addAttribute("worst", desk.first(filter(chosen), BARS, locale));
        model.addAttribute("target", desk.target());
        model.addAttribute("periods", desk.periods());
        return "inspection/insight-dashboard";
    }

    private static RateFilter filter(Period period) {
        return RateFilter.of(Map.of("by", "category", "period", period.word()));
    }

    @GetMapping("/rates")
    String rates(@RequestParam Map<String, String> chosen, KeysetRequest request, Locale locale, Model model) {
        RateFilter filter = RateFilter.of(chosen);
        model.addAttribute("filter", filter);
        model.addAttribute("words", filter.words());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit(), locale));
        model.addAttribute("dimensions", List.of(Dimension.CATEGORY, Dimension.MERCHANT, Dimension.LAB));
        model.addAttribute("states", List.of(PassRate.State.NOT_MET, PassRate.State.NOT_SHOWN, PassRate.State.MET));
        model.addAttribute("sorts", RateFilter.Sort.values());
        model.addAttribute("periods", desk.periods());
        model.addAttribute("target", desk.target());
        return "inspection/insight-rates";
    }

    @GetMapping("/rates.json")
    @ResponseBody
    InsightCharts.Picture ratesPicture(@RequestParam Map<String, String> chosen, Locale locale) {
        return charts.rates(desk.first(RateFilter.of(chosen), BARS, locale), locale);
    }

    @GetMapping("/rates/{by}")
    String rate(
            @PathVariable String by,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable String period,
            Locale locale,
            Model model) {
        Dimension dimension = dimension(by, key);
        Period chosen = Period.typed(period).orElse(Period.ALL);
        RateRow row = desk.show(dimension, chosen, key, locale);
        model.addAttribute("by", dimension);
        model.addAttribute("row", row);
        model.addAttribute("period", chosen);
        model.addAttribute("periods", desk.periods());
        model.addAttribute("control", row.counts().controlRate(desk.target()));
        model.addAttribute("lift", row.counts().lift());
        model.addAttribute("cost", dimension == Dimension.CATEGORY ? desk.cost(chosen, row) : null);
        model.addAttribute("trend", desk.trend(dimension, key));
        model.addAttribute("target", desk.target());
        return "inspection/insight-rate";
    }

    @GetMapping("/trend.json")
    @ResponseBody
    InsightCharts.Picture trend(
            @RequestParam(defaultValue = "all") String by, @RequestParam(defaultValue = "") String key, Locale locale) {
        Dimension dimension = "all".equals(by) ? Dimension.ALL : dimension(by, key);
        return charts.trend(desk.trend(dimension, key), desk.target(), locale);
    }

    private static Dimension dimension(String by, String key) {
        return Dimension.typed(by)
                .filter(one -> one.isListed() && key.length() <= KEY_MAX)
                .orElseThrow(() -> new NotFound("rate", by));
    }
}
