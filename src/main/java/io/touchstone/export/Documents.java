package io.touchstone.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** Makes documents for printing of templates; the font is embedded, so that they look the same everywhere. */
public interface Documents {

    /**
     * Writes a PDF and leaves the stream open.
     *
     * @throws io.touchstone.kernel.RuleViolation when no font is installed, or it lacks a character: nothing is ever printed as a box
     */
    void writePdf(PrintedPage page, OutputStream out) throws IOException;

    /**
     * Writes a PDF that says it was made at an instant; the same page, instant and font give the same bytes.
     *
     * @throws io.touchstone.kernel.RuleViolation as the other
     */
    void writePdf(PrintedPage page, Instant madeAt, OutputStream out) throws IOException;
}
