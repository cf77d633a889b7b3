package io.touchstone.kernel;

/** There is no such thing, or none that the asker may know of; 404 either way. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    public NotFound(String kind, String id) {
        super("no such " + kind);
        this.kind = kind;
        this.id = id;
    }

    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
