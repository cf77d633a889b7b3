package io.touchstone.report.catalogue.web;

import io.touchstone.report.catalogue.Asked;
import io.touchstone.report.catalogue.ReportFormats;
import io.touchstone.report.catalogue.Rhythm;
import io.touchstone.report.catalogue.SavedReportDesk;
import io.touchstone.report.catalogue.SavedTyped;
import io.touchstone.report.catalogue.Span;
import io.touchstone.shell.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the form of a saved report. */
@Component
class SavedReportScreen {

    private final SavedReportDesk desk;
    private final MessageSource messages;

    SavedReportScreen(SavedReportDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** @param sent whether what is wrong with the question is said */
    String form(String source, Asked asked, boolean sent, Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("entry", desk.report(source));
        model.addAttribute("words", asked.words());
        model.addAttribute("problems", sent ? asked.problems() : Map.of());
        model.addAttribute("spans", Span.words());
        model.addAttribute("days", Span.dayWords());
        model.addAttribute("formats", options(ReportFormats.words(), "report.format.", locale));
        model.addAttribute("beats", options(Rhythm.Beat.words(), "report.beat.", locale));
        model.addAttribute("weekdays", options(SavedTyped.weekdays(), "report.weekday.", locale));
        model.addAttribute(
                "monthDays",
                SavedTyped.monthDays().stream()
                        .map(day -> new Option(day.toString(), day.toString()))
                        .toList());
        model.addAttribute(
                "hours",
                SavedTyped.hours().stream()
                        .map(hour -> new Option(hour.toString(), String.format(Locale.ROOT, "%02d:00", hour)))
                        .toList());
        return "report/catalogue-saved-form";
    }

    private List<Option> options(List<String> words, String prefix, Locale locale) {
        return words.stream()
                .map(word -> new Option(word, messages.getMessage(prefix + word, null, locale)))
                .toList();
    }
}
