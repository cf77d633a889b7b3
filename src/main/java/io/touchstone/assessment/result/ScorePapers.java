package io.touchstone.assessment.result;

import io.touchstone.export.Documents;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.PrintedPage;
import io.touchstone.export.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A result as a report, as a workbook and as a trace; short enough to be made in memory. */
@Component
class ScorePapers {

    private final Documents documents;
    private final Workbooks workbooks;
    private final MessageSource messages;

    ScorePapers(Documents documents, Workbooks workbooks, MessageSource messages) {
        this.documents = documents;
        this.workbooks = workbooks;
        this.messages = messages;
    }

    ResultPaper pdf(AssessmentResult result, Map<String, Integer> evidence, Locale locale) {
        ResultView view = new ResultView(result, evidence, Spider.of(List.of(), List.of()), List.of(), null);
        PrintedPage page = new PrintedPage("assessment/print-result", Map.of("view", view, "result", result), locale);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            documents.writePdf(page, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ResultPaper(result.assessment().number() + ".pdf", "application/pdf", out.toByteArray());
    }

    ResultPaper xlsx(AssessmentResult result, Map<String, Integer> evidence, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbooks.writeXlsx(new ResultSheets(result, evidence, messages, locale).all(), locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ResultPaper(
                result.assessment().number() + ".xlsx", ExportFormat.XLSX.mediaType(), out.toByteArray());
    }

    ResultPaper trace(AssessmentResult result, Locale locale) {
        return new ResultPaper(
                result.assessment().number() + "-trace.csv",
                ExportFormat.CSV.mediaType(),
                new ScoreTrace(result, locale).csv().getBytes(StandardCharsets.UTF_8));
    }

    ResultPaper program() {
        try (var source = new ClassPathResource("verify/" + ScoreTrace.PROGRAM).getInputStream()) {
            return new ResultPaper(ScoreTrace.PROGRAM, "text/plain;charset=UTF-8", source.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
