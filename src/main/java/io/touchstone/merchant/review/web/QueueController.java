package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.QueueDesk;
import io.touchstone.merchant.review.QueueFilter;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of applications and the views kept of it; who may see it is asked at {@link QueueDesk}. */
@Controller
class QueueController {

    private final QueueDesk desk;

    QueueController(QueueDesk desk) {
        this.desk = desk;
    }

    @GetMapping(QueueUrl.PATH)
    String list(@RequestParam Map<String, String> words, KeysetRequest request, Locale locale, Model model) {
        model.addAttribute("form", ViewForm.empty());
        return page(QueueFilter.of(words), request, locale, model);
    }

    /** The filters come along as the page has them. */
    @PostMapping(QueueUrl.PATH + "/views")
    String save(
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult checked,
            @RequestParam Map<String, String> words,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        QueueFilter filter = QueueFilter.of(words);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(filter, new KeysetRequest(KeysetRequest.LIMIT_DEFAULT, null), locale, model);
        }
        desk.saveView(form.given(), QueueUrl.query(filter), form.isShared());
        flash.addFlashAttribute("notice", "merchant.review.view.saved");
        return "redirect:" + QueueUrl.of(filter);
    }

    @PostMapping(QueueUrl.PATH + "/views/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        desk.removeView(id);
        flash.addFlashAttribute("notice", "merchant.review.view.removed");
        return "redirect:" + QueueUrl.PATH;
    }

    private String page(QueueFilter filter, KeysetRequest request, Locale locale, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("words", filter.words());
        model.addAttribute("exported", desk.exported(filter));
        model.addAttribute("states", QueueFilter.STATES);
        model.addAttribute("shopTypes", QueueFilter.SHOP_TYPES);
        model.addAttribute("page", desk.page(filter, request.cursor(), request.limit(), locale));
        model.addAttribute("count", desk.count(filter));
        model.addAttribute("countMax", desk.countMax());
        model.addAttribute("views", desk.views());
        model.addAttribute("here", QueueUrl.query(filter));
        model.addAttribute("url", QueueUrl.of(filter));
        return "merchant/review-queue";
    }
}
