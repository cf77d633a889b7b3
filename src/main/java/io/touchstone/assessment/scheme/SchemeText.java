package io.touchstone.assessment.scheme;

import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * The canonical text of a version: YAML in one fixed order and spelling, so that the same content always has the same hash, and
 * {@code sha256sum} of an exported file is the hash on its page.
 */
final class SchemeText {

    private static final int PLAIN_FROM = 0x20;
    private static final int DELETE = 0x7F;
    private static final int LATIN_FROM = 0xA0;

    private final StringBuilder out = new StringBuilder();

    private SchemeText() {}

    static String write(SchemeDocument document) {
        SchemeText text = new SchemeText();
        SchemeVersion version = document.version();
        text.head(document, version);
        version.scales().forEach(text::scale);
        text.line(version.bands().isEmpty() ? "" : "bands:");
        version.bands().forEach(text::band);
        text.line("indicators:");
        version.indicators().forEach(text::indicator);
        text.line(version.items().isEmpty() ? "" : "items:");
        version.items().forEach(item -> text.item(item, document.from()));
        return text.out.toString();
    }

    private void head(SchemeDocument document, SchemeVersion version) {
        line("scheme: " + quoted(version.ref().scheme()));
        line("version: " + quoted(version.ref().version()));
        if (document.follows() != null) {
            line("follows: " + quoted(document.follows()));
        }
        if (version.state() == SchemeState.OUTLINE) {
            line("outline: true");
        }
        line("title: " + wording(version.title()));
        line("notice: " + wording(version.notice()));
        line("source: " + quoted(version.source()));
        line(version.scales().isEmpty() ? "" : "scales:");
    }

    private void scale(Scale scale) {
        line("  - code: " + quoted(scale.code()));
        line("    steps:");
        scale.steps()
                .forEach(step ->
                        line("      - {points: " + step.points() + ", meaning: " + wording(step.meaning()) + "}"));
    }

    private void band(Band band) {
        line("  - {from: " + plain(band.from()) + ", stars: " + band.stars() + ", name: " + wording(band.name()) + "}");
    }

    private void indicator(Indicator indicator) {
        line("  - code: " + quoted(indicator.code()));
        if (indicator.parent() != null) {
            line("    parent: " + quoted(indicator.parent()));
        }
        line("    name: " + wording(indicator.name()));
        if (indicator.weight().signum() > 0) {
            line("    weight: " + plain(indicator.weight()));
        }
        line("    basis: " + quoted(indicator.basis()));
    }

    private void item(Item item, Map<String, String> from) {
        line("  - code: " + quoted(item.code()));
        line("    indicator: " + quoted(item.indicator()));
        line(from.containsKey(item.code()) ? "    from: " + quoted(from.getOrDefault(item.code(), "")) : "");
        line("    text: " + wording(item.text()));
        line(item.guidance() == null ? "" : "    guidance: " + wording(item.guidance()));
        line("    basis: " + quoted(item.basis()));
        line("    scale: " + quoted(item.scale()));
        line("    weight: " + plain(item.weight()));
        line(item.mayNotApply() ? "    may_not_apply: true" : "");
        line(item.evidence() ? "    evidence: true" : "");
        if (item.live() != null) {
            live(item.live());
        }
    }

    private void live(LiveRule live) {
        line("    live:");
        line("      figure: " + quoted(live.figure()));
        line("      days: " + live.days());
        line(live.atLeast() ? "      at_least:" : "      at_most:");
        live.bounds().forEach(bound -> line("        " + bound.points() + ": " + plain(bound.bound())));
    }

    private void line(String line) {
        if (!line.isEmpty()) {
            out.append(line).append('\n');
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String wording(Wording wording) {
        return "{zh: " + quoted(wording.zh()) + ", en: " + quoted(wording.en()) + "}";
    }

    /** Always in double quotes; whatever is not plainly printable is escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int c) {
        boolean printable = (c >= PLAIN_FROM && c < DELETE) || c >= LATIN_FROM;
        return printable
                && switch (Character.getType(c)) {
                    case Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.CONTROL -> false;
                    default -> true;
                };
    }
}
