package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.sheet.AnswerDesk;
import io.touchstone.assessment.sheet.AnswerDesk.Kept;
import io.touchstone.assessment.sheet.AnswerDesk.Outcome;
import io.touchstone.assessment.sheet.AnswerView;
import io.touchstone.assessment.sheet.SectionPage;
import io.touchstone.assessment.sheet.SheetRule;
import io.touchstone.shell.Attempt;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers a section: item by item as it is typed, or all at once without scripts; {@link AnswerDesk} says who may. */
@Controller
@RequestMapping(SheetController.PATH + "/{number}")
class SheetSectionController {

    private final AnswerDesk desk;

    SheetSectionController(AnswerDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/sections/{indicator}")
    String show(@PathVariable String number, @PathVariable String indicator, Model model) {
        return page(desk.section(number, indicator), Map.of(), model);
    }

    @PostMapping("/sections/{indicator}")
    String save(
            @PathVariable String number,
            @PathVariable String indicator,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Map<String, TypedAnswer> typed = typed(desk.section(number, indicator), fields);
        Outcome outcome = desk.giveAll(
                number,
                typed.values().stream()
                        .filter(TypedAnswer::isReadable)
                        .map(TypedAnswer::said)
                        .toList());
        if (!outcome.isWhole()) {
            boolean stale = outcome.kept().containsValue(Kept.STALE);
            response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            SectionPage now = desk.section(number, indicator);
            return page(now, left(now, typed, outcome), model);
        }
        flash.addFlashAttribute("notice", "sheet.done.saved");
        flash.addFlashAttribute("noticeArguments", new Object[] {outcome.saved()});
        return "redirect:" + SheetController.PATH + "/" + number + "/sections/" + indicator;
    }

    /** Answers with the place where the page says that it was saved, and the version to go on from. */
    @PostMapping(path = "/items/{item}/answer", headers = "HX-Request")
    String keep(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        TypedAnswer typed = TypedAnswer.of(item, fields)
                .filter(TypedAnswer::isReadable)
                .orElseGet(() -> TypedAnswer.of(desk.answer(number, item)));
        AtomicReference<Kept> kept = new AtomicReference<>(Kept.UNCHANGED);
        Optional<SheetRule> refused = Attempt.refusal(() -> kept.set(desk.give(number, typed.said())))
                .map(broken -> (SheetRule) broken.rule());
        AnswerView now = desk.answer(number, item);
        TypedAnswer shown = TypedAnswer.of(now);
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            shown = typed.refused(refused.get());
        } else if (kept.get() == Kept.STALE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            response.setHeader("HX-Retarget", "[id=\"s-" + item + "\"]");
            shown = typed.stale(now);
        }
        model.addAttribute("number", number);
        model.addAttribute("answer", now);
        model.addAttribute("typed", shown);
        model.addAttribute("saved", kept.get() == Kept.SAVED);
        return "assessment/_sheet :: state";
    }

    private static Map<String, TypedAnswer> typed(SectionPage page, MultiValueMap<String, String> fields) {
        Map<String, TypedAnswer> typed = new LinkedHashMap<>();
        for (AnswerView answer : page.answers()) {
            TypedAnswer.of(answer.item().code(), fields).ifPresent(one -> typed.put(one.item(), one));
        }
        return typed;
    }

    /** What was typed and could not be kept, so that nothing typed is lost. */
    private static Map<String, TypedAnswer> left(SectionPage now, Map<String, TypedAnswer> typed, Outcome outcome) {
        Map<String, TypedAnswer> left = new LinkedHashMap<>();
        for (AnswerView answer : now.answers()) {
            TypedAnswer one = typed.get(answer.item().code());
            SheetRule rule = outcome.refused().get(answer.item().code());
            if (one != null && rule != null) {
                left.put(one.item(), one.refused(rule));
            } else if (one != null && outcome.kept().get(one.item()) == Kept.STALE) {
                left.put(one.item(), one.stale(answer));
            }
        }
        return left;
    }

    private static String page(SectionPage page, Map<String, TypedAnswer> left, Model model) {
        Map<String, TypedAnswer> form = new LinkedHashMap<>();
        for (AnswerView answer : page.answers()) {
            String code = answer.item().code();
            form.put(code, left.containsKey(code) ? left.get(code) : TypedAnswer.of(answer));
        }
        model.addAttribute("view", page);
        model.addAttribute("fields", form);
        model.addAttribute("faults", List.copyOf(left.values()));
        return "assessment/sheet-section";
    }
}
