package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.LotKey;
import io.touchstone.inspection.acceptance.OpenLot.Stage;
import io.touchstone.inspection.acceptance.Severity;
import io.touchstone.inspection.acceptance.SwitchMove;
import io.touchstone.inspection.acceptance.SwitchRequest;
import io.touchstone.inspection.acceptance.SwitchRequest.Kind;
import io.touchstone.inspection.acceptance.SwitchingDesk;
import io.touchstone.inspection.acceptance.SwitchingDesk.SwitchingSheet;
import io.touchstone.inspection.acceptance.SwitchingFilter;
import io.touchstone.inspection.sample.Actors;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.taxonomy.Categories;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** How strictly whose goods are inspected, in the console; {@link SwitchingDesk} says who may. */
@Controller
@RequestMapping(SwitchingController.PATH)
class SwitchingController {

    static final String PATH = "/admin/inspection/switching";

    private static final int WORDS_MAX = 1000;

    private final SwitchingDesk desk;
    private final Categories categories;
    private final Actors names;
    private final Ids ids;

    SwitchingController(SwitchingDesk desk, Categories categories, Actors names, Ids ids) {
        this.desk = desk;
        this.categories = categories;
        this.names = names;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model, Locale locale) {
        Map<String, String> filter = SwitchingFilter.of(parameters);
        var page = desk.page(filter, request.cursor(), request.limit());
        model.addAttribute("filter", filter);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("page", page);
        model.addAttribute(
                "categories",
                categories.names(
                        page.items().stream()
                                .map(row -> row.key().categoryCode())
                                .toList(),
                        locale));
        return "inspection/acceptance-switching";
    }

    @GetMapping("/{merchant}/{category}/{stage}")
    String show(
            @PathVariable String merchant,
            @PathVariable String category,
            @PathVariable String stage,
            KeysetRequest request,
            Model model,
            Locale locale) {
        SwitchingSheet sheet = desk.open(key(merchant, category, stage), request.cursor(), request.limit());
        model.addAttribute("sheet", sheet);
        model.addAttribute("row", sheet.row());
        model.addAttribute("once", ids.next());
        model.addAttribute("own", sheet.requests().stream().anyMatch(asked -> isOpen(asked) && desk.isOwn(asked)));
        model.addAttribute("names", names.names(actors(sheet)));
        model.addAttribute("categories", categories.names(List.of(category), locale));
        return "inspection/acceptance-switching-show";
    }

    private static boolean isOpen(SwitchRequest request) {
        return request.state() == SwitchRequest.State.ASKED;
    }

    private static List<String> actors(SwitchingSheet sheet) {
        return Stream.concat(
                        sheet.history().items().stream().map(SwitchMove::actor),
                        sheet.requests().stream().flatMap(request -> Stream.of(request.askedBy(), request.decidedBy())))
                .filter(actor -> actor != null)
                .toList();
    }

    /** Asks for milder inspection, or ends reduced inspection at once. */
    @PostMapping("/{merchant}/{category}/{stage}/{step:reduce|resume|end-reduced}")
    String step(
            @PathVariable String merchant,
            @PathVariable String category,
            @PathVariable String stage,
            @PathVariable String step,
            @RequestParam UUID once,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            KeysetRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        LotKey key = key(merchant, category, stage);
        if (isMissing(words)) {
            return again(step, words, response, model, show(merchant, category, stage, request, model, locale));
        }
        if (step.equals("end-reduced")) {
            desk.endReduced(key, words.strip(), version);
        } else {
            desk.ask(once, key, Kind.of(step).orElseThrow(), words.strip(), version);
        }
        return done(key, step, flash);
    }

    @PostMapping("/{merchant}/{category}/{stage}/requests/{id}/{step:agree|decline|withdraw}")
    String decide(
            @PathVariable String merchant,
            @PathVariable String category,
            @PathVariable String stage,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String words,
            KeysetRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        if (step.equals("withdraw")) {
            desk.withdraw(id);
        } else if (isMissing(words)) {
            return again(step, words, response, model, show(merchant, category, stage, request, model, locale));
        } else {
            desk.decide(id, step.equals("agree"), words.strip());
        }
        return done(key(merchant, category, stage), step, flash);
    }

    private static boolean isMissing(String words) {
        return words.isBlank() || words.strip().length() > WORDS_MAX;
    }

    private static String again(String step, String words, HttpServletResponse response, Model model, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("typed", words);
        model.addAttribute("badStep", step);
        return view;
    }

    private static String done(LotKey key, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.switching.done." + step);
        return "redirect:"
                + UriComponentsBuilder.fromPath(PATH)
                        .pathSegment(
                                key.merchantId(),
                                key.categoryCode(),
                                key.stage().word())
                        .encode()
                        .toUriString();
    }

    private static LotKey key(String merchant, String category, String stage) {
        Stage known = Arrays.stream(Stage.values())
                .filter(one -> one.word().equals(stage))
                .findFirst()
                .orElseThrow(() -> new NotFound("switching", merchant));
        return new LotKey(merchant, category, known);
    }
}
