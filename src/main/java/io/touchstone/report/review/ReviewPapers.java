package io.touchstone.report.review;

import io.touchstone.export.Documents;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.PrintedPage;
import io.touchstone.export.Workbooks;
import io.touchstone.report.ReportPermissions.CanReadKpis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A review on paper and as a workbook; some hundred lines at most, so both are made in memory. */
@Component
public class ReviewPapers {

    private final PeriodReviewDesk desk;
    private final Documents documents;
    private final Workbooks workbooks;
    private final MessageSource messages;

    ReviewPapers(PeriodReviewDesk desk, Documents documents, Workbooks workbooks, MessageSource messages) {
        this.desk = desk;
        this.documents = documents;
        this.workbooks = workbooks;
        this.messages = messages;
    }

    @CanReadKpis
    public ReviewPaper pdf(String number, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            documents.writePdf(new PrintedPage("report/print-review", Map.of("view", desk.page(number)), locale), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReviewPaper(number + ".pdf", "application/pdf", out.toByteArray());
    }

    @CanReadKpis
    public ReviewPaper xlsx(String number, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbooks.writeXlsx(new ReviewSheets(desk.page(number), messages, locale).all(), locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReviewPaper(number + ".xlsx", ExportFormat.XLSX.mediaType(), out.toByteArray());
    }
}
