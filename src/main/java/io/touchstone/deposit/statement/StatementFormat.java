package io.touchstone.deposit.statement;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file a statement can become. */
public enum StatementFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("pdf", "application/pdf"),
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    StatementFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<StatementFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
