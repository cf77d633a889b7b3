package io.touchstone.deposit.payment.web;

import io.touchstone.deposit.payment.BankDecision.Act;
import io.touchstone.deposit.payment.LineDecisions.Propose;
import io.touchstone.deposit.payment.LineDesk;
import io.touchstone.deposit.payment.LineFilter;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank's lines and what two people decide about them; {@link LineDesk} says who may. */
@Controller
@RequestMapping(BankController.PATH)
class LineController {

    private static final int REASON_MAX = 1000;

    private final LineDesk desk;
    private final Ids ids;

    LineController(LineDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /** What somebody wants done with a line, as it is typed. */
    record ProposalForm(
            @Nullable String once,
            @Nullable String act,
            @Nullable String merchant,
            @Nullable String reason) {

        Optional<UUID> id() {
            try {
                return Optional.ofNullable(once).map(UUID::fromString);
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }

        String words() {
            return reason == null ? "" : reason.strip();
        }

        boolean isWithoutMerchant() {
            return Act.ASSIGN.word().equals(act) && (merchant == null || merchant.isBlank());
        }
    }

    @GetMapping("/lines")
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        LineFilter filter = LineFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("chosen", filter.parameters());
        model.addAttribute("states", LineFilter.states());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "deposit/payment-lines";
    }

    @GetMapping("/missing")
    String missing(Model model) {
        model.addAttribute("rows", desk.missing());
        return "deposit/payment-missing";
    }

    @GetMapping("/lines/{id}")
    String show(@PathVariable UUID id, Model model) {
        LineDesk.Opened opened = desk.find(id);
        model.addAttribute(
                "form",
                new ProposalForm(ids.next().toString(), null, opened.line().suggestedMerchant(), null));
        return page(opened, model);
    }

    private static String page(LineDesk.Opened opened, Model model) {
        model.addAttribute("view", opened);
        model.addAttribute("line", opened.line());
        return "deposit/payment-line";
    }

    @PostMapping("/lines/{id}/proposals")
    String propose(
            @PathVariable UUID id,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<Act> act = Act.of(form.act());
        if (act.isEmpty()) {
            errors.rejectValue("act", "deposit.typed.choose");
        }
        if (form.isWithoutMerchant()) {
            errors.rejectValue("merchant", "deposit.typed.missing");
        }
        if (form.words().isEmpty() || form.words().length() > REASON_MAX) {
            errors.rejectValue("reason", "deposit.typed.reason");
        }
        if (form.id().isEmpty()) {
            errors.reject("deposit.typed.stale");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(desk.find(id), model);
        }
        String merchant = form.merchant() == null ? null : form.merchant().strip();
        desk.propose(new Propose(form.id().orElseThrow(), id, act.orElseThrow(), merchant, form.words()));
        return done(id, "deposit.bank.proposed", flash);
    }

    @PostMapping("/lines/{id}/proposals/{proposal}/approve")
    String approve(@PathVariable UUID id, @PathVariable UUID proposal, RedirectAttributes flash) {
        desk.approve(proposal);
        return done(id, "deposit.bank.approved", flash);
    }

    @PostMapping("/lines/{id}/proposals/{proposal}/reject")
    String reject(@PathVariable UUID id, @PathVariable UUID proposal, RedirectAttributes flash) {
        desk.reject(proposal);
        return done(id, "deposit.bank.rejected", flash);
    }

    private static String done(UUID line, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", message);
        return "redirect:" + BankController.PATH + "/lines/" + line;
    }
}
