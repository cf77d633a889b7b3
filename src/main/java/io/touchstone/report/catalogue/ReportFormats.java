package io.touchstone.report.catalogue;

import io.touchstone.export.ExportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of file a saved report can become, by the word that addresses and rows use. */
public final class ReportFormats {

    private ReportFormats() {}

    static Optional<ExportFormat> of(@Nullable String word) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.extension().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::extension).toList();
    }
}
