package io.touchstone.standing.web;

import io.touchstone.credit.CreditLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Draws the badge of a shop as one self-contained SVG, from the same drawings that the pages use. */
@Component
class BadgeArt {

    private static final int MARGIN = 10;
    private static final int ICON = 18;

    private final Map<CreditLevel.Tier, String> icons = new EnumMap<>(CreditLevel.Tier.class);
    private final MessageSource messages;
    private final LevelViews levels;

    BadgeArt(MessageSource messages, LevelViews levels) {
        this.messages = messages;
        this.levels = levels;
        String drawings = read();
        for (CreditLevel.Tier tier : CreditLevel.Tier.values()) {
            icons.put(tier, tier == CreditLevel.Tier.NONE ? "" : drawing(drawings, tier.word()));
        }
    }

    byte[] draw(CreditLevel level, long points, Locale locale) {
        String title = messages.getMessage("standing.badge.title", null, locale);
        String words = levels.of(level, locale).label();
        String sum = messages.getMessage("standing.badge.points", new Object[] {points}, locale);
        int left = width(title) + 2 * MARGIN;
        int rank = level.rank();
        String shown = rank == 0 ? words : sum;
        int iconsWidth = rank * (ICON + 1);
        int right = iconsWidth + (rank == 0 ? 0 : 6) + width(shown) + 2 * MARGIN;
        int width = left + right;
        // Put together without formats, which took longer than the query.
        StringBuilder svg = new StringBuilder(2_500)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(width)
                .append("\" height=\"28\" viewBox=\"0 0 ")
                .append(width)
                .append(" 28\"><title>")
                .append(escape(title + ": " + words + ", " + sum))
                .append("</title><rect width=\"")
                .append(width)
                .append("\" height=\"28\" rx=\"6\" fill=\"#fff\" stroke=\"#8a94a3\"/><path d=\"M6 0h")
                .append(left - 6)
                .append("v28H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6z\" fill=\"#1f3a5f\"/>");
        text(svg, MARGIN, "#fff", title);
        for (int i = 0; i < rank; i++) {
            svg.append("<g transform=\"translate(")
                    .append(left + MARGIN + i * (ICON + 1))
                    .append(" 5) scale(.75)\">")
                    .append(icons.get(level.tier()))
                    .append("</g>");
        }
        text(svg, left + MARGIN + iconsWidth + (rank == 0 ? 0 : 6), "#1f2937", shown);
        return svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void text(StringBuilder svg, int x, String colour, String text) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"19\" font-family=\"-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans SC',")
                .append("sans-serif\" font-size=\"13\" fill=\"")
                .append(colour)
                .append("\">")
                .append(escape(text))
                .append("</text>");
    }

    /** Wide enough for the usual fonts at 13 pixels: a Chinese character is a square, a Latin one about half of it. */
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E80 ? 14 : 8).sum();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String drawing(String drawings, String id) {
        Matcher symbol = Pattern.compile("<symbol id=\"" + id + "\"[^>]*>(.*?)</symbol>", Pattern.DOTALL)
                .matcher(drawings);
        if (!symbol.find()) {
            throw new IllegalStateException("no drawing of " + id);
        }
        return symbol.group(1);
    }

    private static String read() {
        try (InputStream drawings = new ClassPathResource("static/img/levels.svg").getInputStream()) {
            return new String(drawings.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
