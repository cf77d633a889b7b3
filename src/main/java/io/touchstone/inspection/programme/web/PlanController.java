package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.programme.PlanBoard;
import io.touchstone.inspection.programme.PlanDesk;
import io.touchstone.inspection.programme.PlanFilter;
import io.touchstone.inspection.programme.PlanMethod;
import io.touchstone.inspection.programme.ProgrammeDesk;
import io.touchstone.inspection.programme.ProgrammeRow;
import io.touchstone.inspection.programme.StratumRow;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans: the list, the beginning of one, and its page; who may is asked at {@link PlanBoard} and {@link PlanDesk}. */
@Controller
@RequestMapping(PlanController.PATH)
class PlanController {

    static final String PATH = "/admin/inspection/plans";

    private static final int PROGRAMMES_MAX = 50;
    private static final List<String> METHODS = PlanFilter.METHODS.stream()
            .filter(method -> !method.equals(PlanMethod.FOLLOW_UP.word()))
            .toList();

    private final PlanBoard board;
    private final PlanDesk desk;
    private final ProgrammeDesk programmes;
    private final Ids ids;

    PlanController(PlanBoard board, PlanDesk desk, ProgrammeDesk programmes, Ids ids) {
        this.board = board;
        this.desk = desk;
        this.programmes = programmes;
        this.ids = ids;
    }

    @GetMapping
    String list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String method,
            @RequestParam @Nullable String programme,
            KeysetRequest request,
            Model model) {
        PlanFilter filter = new PlanFilter(state, method, programme);
        model.addAttribute("filter", filter);
        model.addAttribute("states", PlanFilter.STATES);
        model.addAttribute("methods", PlanFilter.METHODS);
        model.addAttribute("page", board.page(filter, request.cursor(), request.limit()));
        return "inspection/programme-plans";
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable String programme, Model model) {
        model.addAttribute("form", BeginForm.blank(ids.next(), programme));
        return form(programmes.running(PROGRAMMES_MAX), model);
    }

    @PostMapping
    String begin(
            @ModelAttribute("form") BeginForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        List<ProgrammeRow> running = programmes.running(PROGRAMMES_MAX);
        form.check(running, checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(running, model);
        }
        String number = desk.begin(form.plan(running));
        flash.addFlashAttribute("notice", "inspection.plan.begun");
        return "redirect:" + PATH + "/" + number + "/population";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        model.addAttribute("view", board.open(number, locale));
        return "inspection/programme-plan";
    }

    @GetMapping("/{number}/strata")
    String strata(@PathVariable String number, KeysetRequest request, Locale locale, Model model) {
        KeysetPage<StratumRow> page = board.strata(number, request.cursor(), request.limit());
        model.addAttribute("row", board.row(number));
        model.addAttribute("page", page);
        model.addAttribute("names", board.names(page.items(), locale));
        return "inspection/programme-strata";
    }

    private static String form(List<ProgrammeRow> running, Model model) {
        model.addAttribute("programmes", running);
        model.addAttribute("methods", METHODS);
        return "inspection/programme-plan-new";
    }
}
