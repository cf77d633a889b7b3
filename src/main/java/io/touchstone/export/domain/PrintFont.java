package io.touchstone.export.domain;

import io.touchstone.export.ExportRule;
import io.touchstone.kernel.RuleViolation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The font of printed documents: the operator's choice, or the first known one that is installed. It has TrueType outlines. */
@Component
class PrintFont {

    private static final List<String> KNOWN = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "/usr/share/fonts/wenquanyi/wqy-zenhei/wqy-zenhei.ttc",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
            "/Library/Fonts/Arial Unicode.ttf",
            "C:/Windows/Fonts/simhei.ttf");

    private final List<Path> places;

    PrintFont(@Value("${touchstone.print.font:}") String chosen) {
        this.places = (chosen.isBlank() ? KNOWN : List.of(chosen))
                .stream().map(Path::of).toList();
    }

    /** An opened font; of a collection its first face. */
    record Opened(TrueTypeFont face, Closeable file) implements Closeable {

        boolean lacks(int character) throws IOException {
            return face.getUnicodeCmapLookup().getGlyphId(character) == 0;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** @throws RuleViolation when none is installed */
    Opened open() throws IOException {
        Path file = places.stream()
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ExportRule.FONT_MISSING));
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            return new Opened(face, face);
        }
        TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
        List<TrueTypeFont> faces = new ArrayList<>();
        collection.processAllFonts(faces::add);
        return new Opened(faces.get(0), collection);
    }
}
