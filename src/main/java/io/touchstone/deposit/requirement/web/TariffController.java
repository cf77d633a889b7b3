package io.touchstone.deposit.requirement.web;

import io.touchstone.deposit.requirement.DepositTariff;
import io.touchstone.deposit.requirement.TariffDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is required and by which version; {@link TariffDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/deposits/requirements")
class TariffController {

    private final TariffDesk desk;
    private final Ids ids;
    private final PlatformTime time;
    private final Clock clock;

    TariffController(TariffDesk desk, Ids ids, PlatformTime time, Clock clock) {
        this.desk = desk;
        this.ids = ids;
        this.time = time;
        this.clock = clock;
    }

    @GetMapping
    String show(KeysetRequest request, Locale locale, Model model) {
        model.addAttribute("view", desk.view(request.cursor(), request.limit(), locale));
        return "deposit/requirement-tariff";
    }

    @GetMapping("/new")
    String blank(Model model) {
        LocalDateTime soon = LocalDateTime.ofInstant(clock.instant(), time.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        model.addAttribute("form", TariffForm.of(ids.next(), desk.newest(), soon.toString()));
        return "deposit/requirement-tariff-new";
    }

    @PostMapping
    String draft(@ModelAttribute("form") TariffForm form, BindingResult checked, HttpServletResponse response) {
        Instant from = instant(form.effectiveAt());
        if (from == null || from.isBefore(clock.instant())) {
            checked.rejectValue("effectiveAt", "deposit.tariff.fault.from", "from");
        }
        Optional<DepositTariff> tariff = form.read(checked);
        tariff.ifPresent(read -> desk.unknown(
                        read.categories().stream().map(DepositTariff.Item::code).toList())
                .forEach(code -> TariffForm.reject("categories", "deposit.tariff.fault.category", code, checked)));
        if (tariff.isEmpty() || from == null || checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "deposit/requirement-tariff-new";
        }
        UUID draft = desk.draft(form.id().orElseThrow(), tariff.get(), from, Typed.text(form.source()));
        return "redirect:/admin/settings/drafts/" + draft;
    }

    /** As a part of the draft's page, or alone. */
    @GetMapping("/impacts/{draft}")
    String impact(
            @PathVariable UUID draft,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPart,
            Model model) {
        model.addAttribute("view", desk.impact(draft));
        return isPart ? "deposit/requirement-impact :: part" : "deposit/requirement-impact";
    }

    private @Nullable Instant instant(@Nullable String local) {
        try {
            return LocalDateTime.parse(Typed.text(local)).atZone(time.zone()).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
