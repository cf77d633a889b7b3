package io.touchstone.inspection.sample.web;

import io.touchstone.inspection.sample.CustodyDesk;
import io.touchstone.inspection.sample.PartKind;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One part of a sample and who held it when; {@link CustodyDesk} says who may. */
@Controller
@RequestMapping(SampleController.PATH + "/{number}/parts/{part:test|retained|merchant}")
class PartController {

    private final CustodyDesk desk;
    private final PlatformTime time;

    PartController(CustodyDesk desk, PlatformTime time) {
        this.desk = desk;
        this.time = time;
    }

    @GetMapping
    String show(@PathVariable String number, @PathVariable String part, Model model) {
        CustodyDesk.PartPage view = desk.open(number, PartKind.of(part));
        model.addAttribute("form", HandForm.of(view.last().seq()));
        return page(view, model);
    }

    private static String page(CustodyDesk.PartPage view, Model model) {
        String number = view.page().sample().number();
        model.addAttribute("view", view);
        model.addAttribute(
                "base",
                SampleController.PATH + "/" + number + "/parts/"
                        + view.part().kind().word());
        return "inspection/sample-part";
    }

    @PostMapping("/custody")
    String note(
            @PathVariable String number,
            @PathVariable String part,
            @Valid @ModelAttribute("form") HandForm form,
            BindingResult errors,
            @RequestParam @Nullable MultipartFile photo,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(time, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(desk.open(number, PartKind.of(part)), model);
        }
        boolean goesOn = note(number, PartKind.of(part), form, photo);
        flash.addFlashAttribute(
                goesOn ? "notice" : "warning", goesOn ? "inspection.custody.done" : "inspection.custody.stopped");
        return "redirect:" + SampleController.PATH + "/" + number + "/parts/" + part;
    }

    private boolean note(String number, PartKind part, HandForm form, @Nullable MultipartFile photo)
            throws IOException {
        if (photo == null || photo.isEmpty()) {
            return desk.note(number, part, form.note(time), null, "");
        }
        try (InputStream picture = photo.getInputStream()) {
            return desk.note(number, part, form.note(time), picture, Typed.text(photo.getOriginalFilename()));
        }
    }
}
