package io.touchstone.inspection.insight.web;

import io.touchstone.inspection.insight.QualityMapDesk;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The category quality map; {@link QualityMapDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/inspection/quality")
class QualityMapController {

    private static final int ROWS = 500;
    private static final int BARS = 20;

    private final QualityMapDesk desk;
    private final InsightCharts charts;

    QualityMapController(QualityMapDesk desk, InsightCharts charts) {
        this.desk = desk;
        this.charts = charts;
    }

    @GetMapping
    String show(Locale locale, Model model) {
        model.addAttribute("lines", desk.map(locale, ROWS));
        return "inspection/insight-quality";
    }

    @GetMapping("/map.json")
    @ResponseBody
    InsightCharts.Picture picture(Locale locale) {
        return charts.quality(desk.map(locale, BARS), locale);
    }
}
