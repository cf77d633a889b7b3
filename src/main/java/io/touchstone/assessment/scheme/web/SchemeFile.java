package io.touchstone.assessment.scheme.web;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Schemes as files, in and out. */
final class SchemeFile {

    private static final int BYTES_MAX = 2 << 20;
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private SchemeFile() {}

    /** Null when no file was chosen. */
    static @Nullable String text(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw Refused.tooLarge();
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refused.unreadable();
        }
    }

    static ResponseEntity<String> yaml(SchemeRef ref, String text) {
        return file(ref.scheme() + "-" + ref.version() + ".yaml", YAML, text);
    }

    /** @param table {@code indicators} or {@code items} */
    static ResponseEntity<String> csv(SchemeRef ref, String table, String text) {
        return file(ref.scheme() + "-" + ref.version() + "-" + table + ".csv", CSV, text);
    }

    private static ResponseEntity<String> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
