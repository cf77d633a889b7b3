package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.sheet.SheetReviewDesk;
import io.touchstone.assessment.sheet.SheetReviewDesk.Accepted;
import io.touchstone.assessment.sheet.SheetReviewDesk.Seen;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Other people's answers are looked at again here; {@link SheetReviewDesk} says who may. */
@Controller
@RequestMapping(SheetController.PATH + "/{number}/review")
class SheetReviewController {

    private final SheetReviewDesk desk;

    SheetReviewController(SheetReviewDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.page(number));
        return "assessment/sheet-review";
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable String number,
            @RequestParam String item,
            @RequestParam long version,
            RedirectAttributes flash) {
        desk.accept(number, new Seen(item, version));
        flash.addFlashAttribute("notice", "sheet.review.done.accepted");
        flash.addFlashAttribute("noticeArguments", new Object[] {item});
        return back(number);
    }

    /** @param seen item and version of each answer on the page, with a blank between */
    @PostMapping("/accept-all")
    String acceptAll(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<String> seen,
            RedirectAttributes flash) {
        Accepted done = desk.acceptAll(number, seen(seen));
        flash.addFlashAttribute(
                done.left() == 0 ? "notice" : "warning",
                done.left() == 0 ? "sheet.review.done.all" : "sheet.review.done.some");
        flash.addFlashAttribute("noticeArguments", new Object[] {done.accepted(), done.left()});
        return back(number);
    }

    @PostMapping("/send-back")
    String sendBack(
            @PathVariable String number,
            @RequestParam String item,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("badItem", item);
            return show(number, model);
        }
        desk.sendBack(number, new Seen(item, version), said.get());
        flash.addFlashAttribute("notice", "sheet.review.done.sent_back");
        flash.addFlashAttribute("noticeArguments", new Object[] {item});
        return back(number);
    }

    private static List<Seen> seen(@Nullable List<String> typed) {
        List<Seen> seen = new ArrayList<>();
        for (String one : typed == null ? List.<String>of() : typed) {
            String[] parts = one.split(" ", -1);
            if (parts.length == 2) {
                Typed.number(parts[1]).ifPresent(version -> seen.add(new Seen(parts[0], version)));
            }
        }
        return seen;
    }

    private static String back(String number) {
        return "redirect:" + SheetController.PATH + "/" + number + "/review";
    }
}
