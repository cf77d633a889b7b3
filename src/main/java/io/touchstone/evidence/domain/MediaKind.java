package io.touchstone.evidence.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that are accepted, and what their names end in. */
enum MediaKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tif", "tiff");

    private final String mediaType;
    private final List<String> endings;

    MediaKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    boolean isImage() {
        return this != PDF;
    }

    /**
     * Whether a file of this type may be called so. Chat programs give pictures each other's endings all the time, and
     * no reader minds; a picture called PDF, or anything called a program, is not what it says.
     */
    boolean fits(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return true;
        }
        Optional<MediaKind> named = ofEnding(name.substring(dot + 1));
        return named.isPresent() && (named.get() == this || (named.get().isImage() && isImage()));
    }

    /** The name with an ending that says what the content is. */
    String proper(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (endings.contains(ending)) {
            return name;
        }
        return (dot > 0 ? name.substring(0, dot) : name) + "." + endings.get(0);
    }

    static MediaKind of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown media type " + mediaType));
    }

    private static Optional<MediaKind> ofEnding(String ending) {
        String word = ending.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(word))
                .findFirst();
    }
}
