package io.touchstone.penalty.appeal.web;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.AppealPapers.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, opened until they were taken in. */
record AppealUploads(List<Upload> files) implements AutoCloseable {

    /** More papers than this nobody reads in time. */
    private static final int FILES_MAX = 10;

    static AppealUploads of(@Nullable List<MultipartFile> papers) throws IOException {
        List<Upload> files = new ArrayList<>();
        for (MultipartFile paper : chosen(papers)) {
            files.add(new Upload(Objects.requireNonNullElse(paper.getOriginalFilename(), ""), paper.getInputStream()));
        }
        return new AppealUploads(List.copyOf(files));
    }

    static boolean tooMany(@Nullable List<MultipartFile> papers) {
        return chosen(papers).size() > FILES_MAX;
    }

    static void check(@Nullable List<MultipartFile> papers, BindingResult checked) {
        if (tooMany(papers)) {
            checked.reject("penalty.appeal.typed.files", new Object[] {FILES_MAX}, "files");
        }
    }

    /** Shows a rule that only doing it could tell. */
    static void reject(RuleViolation broken, BindingResult checked) {
        checked.reject(
                broken.rule().messageKey(), broken.arguments(), broken.rule().messageKey());
    }

    @Override
    public void close() throws IOException {
        for (Upload file : files) {
            file.content().close();
        }
    }

    /** A browser sends an empty part where no file was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> papers) {
        return papers == null
                ? List.of()
                : papers.stream().filter(paper -> !paper.isEmpty()).toList();
    }
}
