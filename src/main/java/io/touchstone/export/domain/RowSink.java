package io.touchstone.export.domain;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a table from a file, row by row. */
interface RowSink {

    /** The first line; told once. */
    void headings(List<String> headings) throws IOException;

    /** @param fields as UTF-8, null where there is none, an empty text where there is an empty one */
    void row(List<byte @Nullable []> fields) throws IOException;
}
