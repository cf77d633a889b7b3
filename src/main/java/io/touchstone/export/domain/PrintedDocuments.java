package io.touchstone.export.domain;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.touchstone.export.Documents;
import io.touchstone.export.Drawing;
import io.touchstone.export.ExportRule;
import io.touchstone.export.PrintedPage;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Lays pages out as PDF with the one font of {@link PrintFont}. Nothing is fetched: the templates name no address, and
 * drawings are put on afterwards as vectors. */
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
        write(page, null, out);
    }

    @Override
    public void writePdf(PrintedPage page, Instant madeAt, OutputStream out) throws IOException {
        write(page, madeAt, out);
    }

    private void write(PrintedPage page, @Nullable Instant madeAt, OutputStream out) throws IOException {
        try (PrintFont.Opened opened = font.open()) {
            String html = readable(drawn(page));
            refuseMissing(html + written(page), opened);
            try (PDDocument document = new PDDocument()) {
                layOut(styled(html), page.drawings(), opened, document);
                date(document, madeAt);
                document.save(out);
            }
        }
    }

    /** Both would be the time of writing; the number is all that the document's id is made of besides its size and title. */
    private static void date(PDDocument document, @Nullable Instant madeAt) {
        if (madeAt != null) {
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC)));
            document.setDocumentId(madeAt.toEpochMilli());
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

    /** What the drawings say. */
    private static String written(PrintedPage page) {
        return page.drawings().values().stream()
                .flatMap(drawing -> drawing.parts().stream())
                .map(part -> part instanceof Drawing.ArcText text ? text.text() : "")
                .collect(Collectors.joining());
    }

    private static void layOut(String html, Map<String, Drawing> drawings, PrintFont.Opened opened, PDDocument document)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        PDFont font = PDType0Font.load(document, opened.face(), true);
        builder.useFont(new PDFontSupplier(font), FAMILY, WEIGHT, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.withProducer("Touchstone");
        try (PdfBoxRenderer laidOut = builder.buildPdfRenderer()) {
            laidOut.createPDFKeepOpen();
            for (Map.Entry<String, Drawing> drawing : drawings.entrySet()) {
                place(drawing.getValue(), box(laidOut, drawing.getKey()), document, font);
            }
        }
    }

    private static PagePosition<?> box(PdfBoxRenderer laidOut, String name) {
        return laidOut.findPagePositionsByID(Pattern.compile(Pattern.quote("drawing-" + name))).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no block for the drawing " + name));
    }

    private static void place(Drawing drawing, PagePosition<?> box, PDDocument document, PDFont font)
            throws IOException {
        double scale = Math.min(box.getWidth() / drawing.width(), box.getHeight() / drawing.height());
        double left = box.getX() + (box.getWidth() - scale * drawing.width()) / 2;
        double top = box.getY() + (box.getHeight() + scale * drawing.height()) / 2;
        try (PDPageContentStream paper =
                new PDPageContentStream(document, document.getPage(box.getPageNo()), AppendMode.APPEND, true, true)) {
            new DrawnParts(paper, font, left, top, scale).draw(drawing);
        }
    }
}
