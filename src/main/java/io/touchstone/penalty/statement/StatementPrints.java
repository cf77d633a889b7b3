package io.touchstone.penalty.statement;

import io.touchstone.export.Documents;
import io.touchstone.export.PrintedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The same statement as a paper and as data; short enough to be made in memory. */
@Component
class StatementPrints {

    private final Documents documents;
    private final DsaStatements dsa;

    StatementPrints(Documents documents, DsaStatements dsa) {
        this.documents = documents;
        this.dsa = dsa;
    }

    StatementPrint pdf(StatementReading reading, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            documents.writePdf(
                    new PrintedPage(
                            "penalty/print-statement",
                            Map.of("reading", reading, "content", reading.content()),
                            locale),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StatementPrint(reading.content().number() + ".pdf", "application/pdf", out.toByteArray());
    }

    StatementPrint json(StatementReading reading, Locale locale) {
        return new StatementPrint(
                reading.content().number() + ".json",
                "application/json",
                dsa.json(reading.content(), locale).getBytes(StandardCharsets.UTF_8));
    }
}
