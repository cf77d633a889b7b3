package io.touchstone.deposit.hold.web;

import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.hold.HoldDesk;
import io.touchstone.deposit.hold.HoldFilter;
import io.touchstone.deposit.hold.HoldSheet;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
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

/** Holds for staff who read the books; who may move money is asked at {@link HoldDesk}. */
@Controller
@RequestMapping(HoldController.PATH)
class HoldController {

    static final String PATH = "/admin/deposits/holds";

    private final HoldDesk desk;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    HoldController(HoldDesk desk, PlatformTime time, Ids ids, Clock clock) {
        this.desk = desk;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why a hold is let go, as it is typed. */
    record ReleaseForm(
            @Nullable String once,

            @NotBlank @Size(max = 1000) @Nullable String reason) {

        static final ReleaseForm EMPTY = new ReleaseForm(null, null);
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        HoldFilter filter = HoldFilter.of(parameters);
        model.addAttribute("words", filter.words());
        model.addAttribute("states", HoldFilter.states());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "deposit/hold-list";
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) @Nullable String merchant, Model model) {
        model.addAttribute("form", HoldForm.empty(merchant));
        return formPage(null, model);
    }

    @PostMapping
    String place(
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked, time.day(clock.instant()));
        Optional<UUID> once = known(form.once());
        if (once.isEmpty()) {
            checked.reject("deposit.form.once");
        }
        if (!checked.hasErrors()) {
            checkAvailable(form, checked);
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return formPage(form.once(), model);
        }
        Instant expiresAt =
                form.lastDay().map(day -> time.startOf(day.plusDays(1))).orElse(null);
        desk.place(
                once.orElseThrow(),
                Typed.text(form.merchant()),
                form.money().orElseThrow(),
                Typed.text(form.caseNo()),
                Typed.text(form.reason()),
                expiresAt);
        flash.addFlashAttribute("notice", "deposit.hold.placed");
        return "redirect:" + PATH + "/" + once.orElseThrow();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        HoldSheet sheet = desk.find(new HoldId(id));
        model.addAttribute("capture", CaptureForm.EMPTY);
        model.addAttribute("release", ReleaseForm.EMPTY);
        return page(sheet, null, model);
    }

    @PostMapping("/{id}/capture")
    String capture(
            @PathVariable UUID id,
            @Valid @ModelAttribute("capture") CaptureForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        HoldSheet sheet = desk.find(new HoldId(id));
        Optional<UUID> once = known(form.once());
        if (once.isEmpty()) {
            checked.reject("deposit.form.once");
        }
        // A form sent again finds less than it asks for; the desk knows that it was carried out.
        boolean again = once.isPresent() && sheet.isTold(once.get());
        form.check(checked, again ? sheet.hold().amount() : sheet.hold().remaining());
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("release", ReleaseForm.EMPTY);
            return page(sheet, form.once(), model);
        }
        boolean paid = desk.capture(
                once.orElseThrow(),
                sheet.hold().holdId(),
                form.money(sheet.hold().remaining()).orElseThrow(),
                form.receiver().orElseThrow(),
                Typed.text(form.reason()));
        flash.addFlashAttribute("notice", paid ? "deposit.hold.captured" : "deposit.hold.proposed");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/release")
    String release(
            @PathVariable UUID id,
            @Valid @ModelAttribute("release") ReleaseForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<UUID> once = known(form.once());
        if (once.isEmpty()) {
            checked.reject("deposit.form.once");
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("capture", CaptureForm.EMPTY);
            return page(desk.find(new HoldId(id)), form.once(), model);
        }
        desk.release(once.orElseThrow(), new HoldId(id), Typed.text(form.reason()));
        flash.addFlashAttribute("notice", "deposit.hold.released");
        return "redirect:" + PATH + "/" + id;
    }

    private void checkAvailable(HoldForm form, BindingResult checked) {
        Money wanted = form.money().orElseThrow();
        Optional<Money> available = desk.available(Typed.text(form.merchant()), wanted.currency());
        if (available.isEmpty()) {
            checked.rejectValue("merchant", "deposit.hold.merchant.unknown");
        } else if (available.get().minor() < wanted.minor()
                && !desk.isPlaced(known(form.once()).orElseThrow())) {
            checked.rejectValue("amount", "deposit.hold.amount.available");
        }
    }

    private String formPage(@Nullable String once, Model model) {
        model.addAttribute("once", once(once));
        return "deposit/hold-new";
    }

    private String page(HoldSheet sheet, @Nullable String once, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("once", once(once));
        model.addAttribute("receivers", Receiver.values());
        return "deposit/hold-show";
    }

    /** The id a form was shown with, or one made now. */
    private String once(@Nullable String shown) {
        return known(shown).orElseGet(ids::next).toString();
    }

    private static Optional<UUID> known(@Nullable String once) {
        return once != null && once.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(once))
                : Optional.empty();
    }
}
