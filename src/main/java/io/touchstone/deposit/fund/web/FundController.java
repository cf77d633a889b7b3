package io.touchstone.deposit.fund.web;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.GuaranteeFund;
import io.touchstone.deposit.fund.FundDesk;
import io.touchstone.deposit.fund.FundFilter;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guarantee fund; {@link FundDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/deposits/fund")
class FundController {

    private final FundDesk desk;
    private final FundChart chart;
    private final Ids ids;

    FundController(FundDesk desk, FundChart chart, Ids ids) {
        this.desk = desk;
        this.chart = chart;
        this.ids = ids;
    }

    /** Who bears a payment and why, as it is typed. */
    record FaultForm(
            @NotBlank @Nullable String fault,
            @NotBlank @Size(max = 1000) @Nullable String reason) {

        Optional<GuaranteeFund.Fault> chosen() {
            return Arrays.stream(GuaranteeFund.Fault.values())
                    .filter(one -> one.word().equals(fault))
                    .findFirst();
        }
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String order,
            KeysetRequest request,
            Model model) {
        FundFilter filter = FundFilter.of(purpose, merchant, order);
        model.addAttribute("view", desk.view());
        model.addAttribute("filter", filter);
        model.addAttribute("words", filter.words());
        model.addAttribute("purposes", FundPurpose.values());
        model.addAttribute("page", desk.payments(filter, request.cursor(), request.limit()));
        return "deposit/fund-show";
    }

    @GetMapping("/burn.json")
    @ResponseBody
    FundChart.Picture burn(Locale locale) {
        return chart.draw(desk.view().months(), locale);
    }

    @GetMapping("/payments/new")
    String ask(
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String order,
            Model model) {
        model.addAttribute("form", FundForm.empty(ids.next(), merchant, order));
        return payForm(model);
    }

    @PostMapping("/payments")
    String pay(
            @Valid @ModelAttribute("form") FundForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return payForm(model);
        }
        boolean paid = desk.pay(form.payment());
        flash.addFlashAttribute("notice", paid ? "deposit.fund.paid" : "deposit.approval.proposed");
        return paid ? "redirect:/admin/deposits/fund/payments/" + form.once() : "redirect:/admin/deposits/fund";
    }

    @GetMapping("/payments/{id}")
    String payment(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new FaultForm(null, null));
        return paymentPage(id, model);
    }

    @PostMapping("/payments/{id}/fault")
    String decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FaultForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<GuaranteeFund.Fault> fault = form.chosen();
        if (fault.isEmpty() && !checked.hasFieldErrors("fault")) {
            checked.rejectValue("fault", "deposit.form.choose");
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return paymentPage(id, model);
        }
        desk.decideFault(id, fault.orElseThrow(), String.valueOf(form.reason()).strip());
        flash.addFlashAttribute("notice", "deposit.fund.decided");
        return "redirect:/admin/deposits/fund/payments/" + id;
    }

    @GetMapping("/fill")
    String fillForm(Model model) {
        model.addAttribute("form", FillForm.empty(ids.next()));
        model.addAttribute("view", desk.view());
        return "deposit/fund-fill";
    }

    @PostMapping("/fill")
    String fill(
            @Valid @ModelAttribute("form") FillForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", desk.view());
            return "deposit/fund-fill";
        }
        desk.proposeFill(form.id(), form.money(), String.valueOf(form.reason()).strip());
        flash.addFlashAttribute("notice", "deposit.approval.proposed");
        return "redirect:/admin/deposits/approvals/" + form.id();
    }

    private String payForm(Model model) {
        model.addAttribute("purposes", FundPurpose.values());
        model.addAttribute("view", desk.view());
        return "deposit/fund-pay";
    }

    private String paymentPage(UUID id, Model model) {
        model.addAttribute("view", desk.payment(id));
        model.addAttribute("faults", GuaranteeFund.Fault.values());
        return "deposit/fund-payment";
    }
}
