package io.touchstone.merchant.filing.web;

import io.touchstone.merchant.filing.FilingDesk;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The half-yearly filing of identities; {@link FilingDesk} asks for the ability. */
@Controller
@RequestMapping("/admin/filings")
class FilingController {

    private final FilingDesk desk;

    FilingController(FilingDesk desk) {
        this.desk = desk;
    }

    /** That a filing went out, as it is typed. */
    record NoteForm(
            @Nullable String period,
            @Nullable String filedOn,
            @NotBlank @Size(max = 200) @Nullable String receipt) {

        Optional<LocalDate> day() {
            return Typed.day(filedOn);
        }
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String period, Model model) {
        model.addAttribute("form", new NoteForm(period, null, null));
        return page(period, model);
    }

    @PostMapping
    String note(
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (form.day().isEmpty()) {
            checked.rejectValue("filedOn", "merchant.form.missing");
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form.period(), model);
        }
        desk.note(
                form.period(),
                form.day().orElseThrow(),
                String.valueOf(form.receipt()).strip());
        flash.addFlashAttribute("notice", "merchant.filing.noted");
        return "redirect:/admin/filings";
    }

    private String page(@Nullable String period, Model model) {
        model.addAttribute("view", desk.view(period));
        return "merchant/filing";
    }
}
