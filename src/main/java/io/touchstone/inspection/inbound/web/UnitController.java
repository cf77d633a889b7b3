package io.touchstone.inspection.inbound.web;

import io.touchstone.inspection.inbound.UnitDesk;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Results of units, one by one or by file; {@link UnitDesk} says who may. */
@Controller
@RequestMapping(DeliveryController.PATH + "/{delivery}")
class UnitController {

    private final UnitDesk desk;
    private final DeliveryPage page;

    UnitController(UnitDesk desk, DeliveryPage page) {
        this.desk = desk;
        this.page = page;
    }

    @PostMapping("/units")
    String inspect(
            @PathVariable("delivery") String number,
            @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(defaultValue = "") String shown,
            KeysetRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(number, shown, request, model, locale);
        }
        if (photo == null || photo.isEmpty()) {
            desk.inspect(number, form.number(), form.kind().orElse(null), form.words(), null, "");
        } else {
            try (InputStream picture = photo.getInputStream()) {
                desk.inspect(number, form.number(), form.kind().orElse(null), form.words(), picture, name(photo));
            }
        }
        flash.addFlashAttribute("notice", "inspection.inbound.done.inspected");
        flash.addFlashAttribute("noticeArguments", new Object[] {form.number()});
        return back(number) + (shown.equals("open") ? "?shown=open" : "");
    }

    @PostMapping("/results")
    String take(@PathVariable("delivery") String number, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            flash.addFlashAttribute("report", desk.take(number, content));
        }
        return back(number);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static String back(String number) {
        return "redirect:" + DeliveryController.PATH + "/" + number;
    }
}
