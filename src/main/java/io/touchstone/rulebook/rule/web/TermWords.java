package io.touchstone.rulebook.rule.web;

import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.RuleTerms;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.rulebook.Wording;
import io.touchstone.rulebook.rule.Redline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a rule orders, in words for a table, and how two versions differ. */
@Component
class TermWords {

    private static final int FEN = 2;
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(100);

    private final MessageSource messages;

    TermWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A line of the table; {@code before} is null where nothing is compared. */
    record Line(String name, String value, @Nullable String before) {

        public boolean isChanged() {
            return before != null && !before.equals(value);
        }
    }

    /** How a version differs from another in everything it says and orders. */
    record Difference(
            RuleVersion before,
            List<Redline.Piece> titleZh,
            List<Redline.Piece> titleEn,
            List<Redline.Piece> textZh,
            List<Redline.Piece> textEn,
            List<Line> terms) {}

    List<Line> lines(RuleTerms terms, Locale locale) {
        List<Line> lines = new ArrayList<>();
        words(terms, locale).forEach((name, value) -> lines.add(new Line(name, value, null)));
        return lines;
    }

    Difference difference(RuleVersion before, RuleVersion after, Locale locale) {
        Map<String, String> old = words(before.terms(), locale);
        Map<String, String> now = words(after.terms(), locale);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        List<Line> lines = names.stream()
                .map(name -> new Line(name, now.getOrDefault(name, "—"), old.getOrDefault(name, "—")))
                .toList();
        return new Difference(
                before,
                Redline.of(before.title().zh(), after.title().zh()),
                Redline.of(before.title().en(), after.title().en()),
                Redline.of(before.text().zh(), after.text().zh()),
                Redline.of(before.text().en(), after.text().en()),
                lines);
    }

    private Map<String, String> words(RuleTerms terms, Locale locale) {
        var lines = new Lines(locale);
        if (terms instanceof ViolationTerms violation) {
            violation(violation, lines);
        } else if (terms instanceof LadderTerms ladder) {
            ladder(ladder, lines);
        }
        return lines.words;
    }

    private void violation(ViolationTerms terms, Lines lines) {
        lines.put("class", lines.say("rulebook.class." + terms.violationClass().name()));
        lines.put("points", terms.points());
        lines.put("strike", terms.strike());
        lines.put("hearing", terms.hearing());
        lines.put("grace", lines.say("rulebook.rule.days", terms.graceDays()));
        lines.put("plan", terms.planDemanded());
        lines.put("zero", terms.zeroTolerance());
        Map<String, List<String>> measures = new LinkedHashMap<>();
        for (Measure measure : terms.measures()) {
            measures.computeIfAbsent(
                            lines.say("rulebook.measure." + measure.kind().word()), kind -> new ArrayList<>())
                    .add(extent(measure, lines));
        }
        measures.forEach(
                (kind, extents) -> lines.words.put(lines.say("rulebook.rule.measure.of", kind), lines.joined(extents)));
        lines.put("basis", terms.basis());
        lines.put("category", lines.say("rulebook.category." + terms.dsaCategory()));
        lines.put("law", terms.law());
    }

    private void ladder(LadderTerms terms, Lines lines) {
        for (LadderTerms.Step step : terms.steps()) {
            String key = step.repeating() ? "rulebook.rule.step.every" : "rulebook.rule.step.at";
            String name = lines.say(
                    key, lines.say("rulebook.class." + step.violationClass().name()), step.points());
            List<String> measures = step.measures().stream()
                    .map(measure -> lines.say(
                            "rulebook.rule.measure.with",
                            lines.say("rulebook.measure." + measure.kind().word()),
                            extent(measure, lines)))
                    .toList();
            lines.words.put(name, lines.joined(measures));
        }
        lines.put("keep-from", terms.keepFrom());
        lines.put("carry-from", terms.carryFrom());
        lines.put("carry-as", terms.carryAs());
        lines.put("strikes-max", terms.strikesMax());
        lines.put("strike-window", lines.say("rulebook.rule.days", terms.strikeWindowDays()));
        lines.put("strike-small", terms.strikeSmall());
        Integer smallMax = terms.smallPointsMax();
        if (smallMax != null) {
            lines.put("small-points-max", smallMax);
        }
    }

    private static String extent(Measure measure, Lines lines) {
        List<String> parts = new ArrayList<>();
        if (measure.weight() != null) {
            parts.add(lines.say("rulebook.rule.weight", measure.weight().toPlainString()));
        }
        if (measure.amountMinor() != null) {
            parts.add("CNY " + BigDecimal.valueOf(measure.amountMinor(), FEN).toPlainString());
        }
        if (measure.depositShare() != null) {
            BigDecimal share = BigDecimal.valueOf(measure.depositShare())
                    .divide(BASIS_POINTS)
                    .stripTrailingZeros();
            parts.add(lines.say("rulebook.rule.share", share.toPlainString()));
        }
        boolean money = measure.amountMinor() != null || measure.depositShare() != null;
        if (measure.days() != null) {
            parts.add(lines.say("rulebook.rule.days", measure.days()));
        } else if (!money) {
            parts.add(lines.say("rulebook.rule.no-end"));
        }
        return String.join(lines.say("rulebook.rule.measure.and"), parts);
    }

    /** Names and values in one language, in their order. */
    private final class Lines {

        private final Map<String, String> words = new LinkedHashMap<>();
        private final Locale locale;

        private Lines(Locale locale) {
            this.locale = locale;
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        private String joined(List<String> measures) {
            return String.join(say("rulebook.rule.measure.join"), measures);
        }

        private void put(String name, String value) {
            words.put(say("rulebook.rule." + name), value);
        }

        private void put(String name, int value) {
            put(name, Integer.toString(value));
        }

        private void put(String name, boolean value) {
            put(name, say(value ? "rulebook.rule.yes" : "rulebook.rule.no"));
        }

        private void put(String name, @Nullable Wording wording) {
            if (wording != null) {
                put(name, wording.in(locale));
            }
        }
    }
}
