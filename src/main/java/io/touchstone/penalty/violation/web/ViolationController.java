package io.touchstone.penalty.violation.web;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.violation.CaseDesk;
import io.touchstone.penalty.violation.CaseFilter;
import io.touchstone.penalty.violation.CaseIntakeDesk;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
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

/** The queue of cases and the form that opens one; {@link CaseDesk} says who may. */
@Controller
@RequestMapping(ViolationController.PATH)
class ViolationController {

    static final String PATH = "/admin/violations";

    private final CaseDesk desk;
    private final CaseIntakeDesk intake;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    ViolationController(CaseDesk desk, CaseIntakeDesk intake, PlatformTime time, Ids ids, Clock clock) {
        this.desk = desk;
        this.intake = intake;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String rule,
            KeysetRequest request,
            Model model) {
        CaseFilter filter = desk.filter(view, source, merchant, rule);
        model.addAttribute("filter", filter);
        model.addAttribute("views", CaseFilter.VIEWS);
        model.addAttribute("sources", CaseFilter.SOURCES);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "penalty/violation-list";
    }

    /** @param rule what is alleged, where another page leads here, such as a commitment that was broken */
    @GetMapping("/new")
    String form(
            @RequestParam(required = false) @Nullable String complaint,
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String rule,
            Model model) {
        String once = ids.next().toString();
        CaseForm form = complaint == null
                ? CaseForm.empty(once, merchant, rule)
                : CaseForm.of(once, intake.complaint(complaint), time.zone());
        model.addAttribute("form", form);
        return formPage(model);
    }

    @PostMapping
    String open(
            @ModelAttribute("form") CaseForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked, time.zone());
        AtomicReference<@Nullable CaseView> opened = new AtomicReference<>();
        Attempt.of(() -> opened.set(desk.open(form.command(time.zone()))), checked);
        CaseView view = opened.get();
        if (view == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return formPage(model);
        }
        flash.addFlashAttribute("notice", "penalty.case.done.opened");
        return "redirect:" + PATH + "/" + view.number();
    }

    /** The newest cases of a shop, drawn into the merchant's own page. */
    @GetMapping("/merchants/{merchantId}/panel")
    String ofMerchant(@PathVariable String merchantId, Model model) {
        model.addAttribute("rows", desk.newestOf(merchantId));
        model.addAttribute("merchantId", merchantId);
        return "penalty/_violation :: panel";
    }

    private String formPage(Model model) {
        model.addAttribute("rules", desk.rulesAt(clock.instant()));
        return "penalty/violation-new";
    }
}
