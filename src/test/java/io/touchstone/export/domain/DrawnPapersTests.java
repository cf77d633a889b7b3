package io.touchstone.export.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.touchstone.export.Drawing;
import io.touchstone.export.Drawing.ArcText;
import io.touchstone.export.Drawing.Ring;
import io.touchstone.export.ExportRule;
import io.touchstone.export.PrintedPage;
import io.touchstone.export.QrCode;
import io.touchstone.kernel.RuleViolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Papers with drawings on them, and what a machine without a font does. */
class DrawnPapersTests {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final int RED = 0xB3261E;
    private static final String PAGE =
            "<html><head><title>t</title></head><body><p>你好</p><div id=\"drawing-seal\" style=\"height:40mm\"></div></body></html>";

    @Test
    void drawsWhereTheTemplateLeavesRoomWithItsOwnFont() throws IOException {
        assumeThat(Files.exists(FONT)).isTrue();
        byte[] pdf = print("", new ArcText("章", 30, 10, 0, RED), new Ring(40, 4, RED));

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("你好", "章");
            BufferedImage seen = new PDFRenderer(read).renderImage(0);
            int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            assertThat(dots).contains(0xFF000000 | RED);
        }
    }

    @Test
    void refusesACharacterOfADrawingThatTheFontLacks() {
        assumeThat(Files.exists(FONT)).isTrue();
        assertThatThrownBy(() -> print("", new ArcText("𠮷", 30, 10, 0, RED)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.rule()).isEqualTo(ExportRule.GLYPH_MISSING));
    }

    @Test
    void refusesEveryPaperOnAMachineWithoutTheFont() {
        assertThatThrownBy(() -> print("/nowhere/font.ttf", new Ring(40, 2, RED)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.rule()).isEqualTo(ExportRule.FONT_MISSING));
    }

    @Test
    void drawsTheSameAsAPictureThatRunsAndFetchesNothing() {
        String svg = Drawing.square(100, List.of(new Ring(40, 2, RED), new ArcText("a<b", 30, 10, 90, RED)))
                .svg("Title & \"more\"");

        assertThat(svg)
                .startsWith("<svg xmlns=")
                .contains("Title &amp; &quot;more&quot;", ">&lt;<", "#b3261e", "rotate(-45 50 50)")
                .doesNotContain("href", "script", "style");
        assertThat(QrCode.of("https://touchstone.example/certificates/SQ-2026-000001")
                        .svg("code"))
                .contains("<path fill=\"#ffffff\"", "<path fill=\"#000000\"");
    }

    private static byte[] print(String font, Drawing.Part... parts) throws IOException {
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PrintedDocuments(templates, new StaticApplicationContext(), new PrintFont(font))
                .writePdf(
                        new PrintedPage(
                                PAGE, Map.of(), Locale.ENGLISH, Map.of("seal", Drawing.square(100, List.of(parts)))),
                        out);
        return out.toByteArray();
    }
}
