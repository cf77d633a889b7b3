package io.touchstone.export.domain;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.touchstone.export.Documents;
import io.touchstone.export.ExportRule;
import io.touchstone.export.PrintedPage;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Lays pages out as PDF with the one font of {@link PrintFont}. Nothing is fetched: the templates name no address. */
@Component
class PrintedDocuments implements Documents {

    private static final String FAMILY = "print";
    private static final String STYLE = "print/document.css";
    private static final int WEIGHT = 400;
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final PrintFont font;

    PrintedDocuments(ITemplateEngine templates, ApplicationContext beans, PrintFont font) {
        this.templates = templates;
        this.beans = beans;
        this.font = font;
    }

    @Override
    public void writePdf(PrintedPage page, OutputStream out) throws IOException {
        try (PrintFont.Opened opened = font.open()) {
            String html = readable(drawn(page));
            refuseMissing(html, opened);
            layOut(styled(html), opened, out);
        }
    }

    private String drawn(PrintedPage page) {
        Map<String, Object> model = new HashMap<>(page.model());
        // Lets templates ask beans such as @money, as they do in pages.
        model.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(page.locale());
        try {
            return templates.process(page.template(), new Context(page.locale(), model));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** Without control characters, which no document can hold, and with plain signs for two that Chinese fonts leave out. */
    private static String readable(String html) {
        StringBuilder kept = new StringBuilder(html.length());
        html.replace(NO_BREAK_SPACE, ' ')
                .replace(MINUS, '-')
                .codePoints()
                .filter(character -> character >= ' ' || character == '\n')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static void refuseMissing(String html, PrintFont.Opened opened) throws IOException {
        PrimitiveIterator.OfInt characters = html.codePoints().distinct().iterator();
        while (characters.hasNext()) {
            int character = characters.nextInt();
            if (character != '\n' && opened.lacks(character)) {
                throw new RuleViolation(
                        ExportRule.GLYPH_MISSING, Character.toString(character), "U+%04X".formatted(character));
            }
        }
    }

    private static String styled(String html) throws IOException {
        String style = new ClassPathResource(STYLE).getContentAsString(StandardCharsets.UTF_8);
        return html.replace("</head>", "<style>" + style + "</style></head>");
    }

    private static void layOut(String html, PrintFont.Opened opened, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            PDFontSupplier embedded = new PDFontSupplier(PDType0Font.load(document, opened.face(), true));
            builder.useFont(embedded, FAMILY, WEIGHT, FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.withProducer("Touchstone");
            builder.toStream(out);
            builder.run();
        }
    }
}
