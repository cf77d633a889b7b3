package io.touchstone.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, opened until they were taken in. */
public record Uploads(List<Upload> files) implements AutoCloseable {

    /** More papers than this nobody reads in time. */
    public static final int FILES_MAX = 10;

    public Uploads {
        files = List.copyOf(files);
    }

    public static Uploads of(@Nullable List<MultipartFile> papers) throws IOException {
        List<Upload> files = new ArrayList<>();
        for (MultipartFile paper : chosen(papers)) {
            files.add(new Upload(Objects.requireNonNullElse(paper.getOriginalFilename(), ""), paper.getInputStream()));
        }
        return new Uploads(files);
    }

    public static boolean tooMany(@Nullable List<MultipartFile> papers) {
        return chosen(papers).size() > FILES_MAX;
    }

    /** @param key of the message that says so; its argument is how many may be sent */
    public static void check(@Nullable List<MultipartFile> papers, String key, BindingResult checked) {
        if (tooMany(papers)) {
            checked.reject(key, new Object[] {FILES_MAX}, "files");
        }
    }

    /** Null where none was chosen. */
    public @Nullable Upload first() {
        return files.isEmpty() ? null : files.get(0);
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
