package io.touchstone.export;

import java.nio.file.Path;

/**
 * A file on its way out.
 *
 * @param file below the data folder; it belongs to whoever had it made
 */
public record MadeExport(ExportEntry entry, Path file) {}
