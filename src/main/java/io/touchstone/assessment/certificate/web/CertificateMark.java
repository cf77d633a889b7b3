package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.certificate.CertificateRow;
import io.touchstone.assessment.certificate.Certificates;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The mark that other sites show of a certificate: one SVG without script and without anything fetched. One that does not hold says
 * so instead of its stars.
 */
@Component
class CertificateMark {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 72;
    private static final int STARS_MAX = 5;

    private final MessageSource messages;

    CertificateMark(MessageSource messages) {
        this.messages = messages;
    }

    /** What tells one drawing from another. */
    String tag(CertificateRow row, Locale locale) {
        return "\"%s.%d.%s.%s\""
                .formatted(row.number(), row.version(), row.state().word(), locale.getLanguage());
    }

    String draw(CertificateRow row, Locale locale) {
        String title = messages.getMessage("certificate.mark", null, locale);
        String state = messages.getMessage("certificate.state." + row.state().word(), null, locale);
        String stars = messages.getMessage("certificate.stars", new Object[] {row.stars()}, locale);
        boolean valid = row.state() == Certificates.State.VALID;
        String name =
                title + ": " + row.subjectName().in(locale) + ", " + (valid ? stars : state) + ", " + row.number();
        StringBuilder svg = new StringBuilder(2_000)
                .append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT))
                .append("<title>")
                .append(HtmlUtils.htmlEscape(name, "UTF-8"))
                .append("</title><rect x=\".5\" y=\".5\" width=\"259\" height=\"71\" rx=\"8\" fill=\"#fff\" stroke=\"")
                .append(valid ? "#1f3a5f" : "#b3261e")
                .append("\"/>");
        text(svg, 20, 13, "#1f3a5f", title);
        if (valid) {
            stars(svg, row.stars());
        } else {
            text(svg, 43, 19, "#b3261e", state);
        }
        text(svg, 63, 11, "#4b5563", row.number() + (valid ? " · " + state : ""));
        return svg.append("</svg>").toString();
    }

    private static void stars(StringBuilder svg, int reached) {
        for (int i = 0; i < STARS_MAX; i++) {
            svg.append("<path transform=\"translate(%d 26)\" fill=\"%s\""
                            .formatted(14 + i * 26, i < reached ? "#b8860b" : "#d9d9d9"))
                    .append(" d=\"M11 0l2.6 7.9H22l-6.8 4.9 2.6 7.9L11 15.8l-6.8 4.9 2.6-7.9L0 7.9h8.4z\"/>");
        }
    }

    private static void text(StringBuilder svg, int y, int size, String ink, String text) {
        svg.append("<text x=\"14\" y=\"%d\" font-size=\"%d\" fill=\"%s\"".formatted(y, size, ink))
                .append(" font-family=\"-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif\">")
                .append(HtmlUtils.htmlEscape(text, "UTF-8"))
                .append("</text>");
    }
}
