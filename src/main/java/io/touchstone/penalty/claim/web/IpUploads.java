package io.touchstone.penalty.claim.web;

import io.touchstone.penalty.claim.IpNoticePapers.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, opened until they were taken in. */
record IpUploads(List<Upload> files) implements AutoCloseable {

    /** More papers than this nobody reads in time. */
    static final int FILES_MAX = 10;

    static IpUploads of(@Nullable List<MultipartFile> papers) throws IOException {
        List<Upload> files = new ArrayList<>();
        for (MultipartFile paper : chosen(papers)) {
            files.add(new Upload(Objects.requireNonNullElse(paper.getOriginalFilename(), ""), paper.getInputStream()));
        }
        return new IpUploads(List.copyOf(files));
    }

    static boolean tooMany(@Nullable List<MultipartFile> papers) {
        return chosen(papers).size() > FILES_MAX;
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
