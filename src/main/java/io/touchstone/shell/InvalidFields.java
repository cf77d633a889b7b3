package io.touchstone.shell;

import java.util.List;

/** An API request with bad fields; answered with 422, the first code as the problem's type, and all in {@code errors}. */
public class InvalidFields extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> fields;

    public InvalidFields(List<FieldProblem> fields) {
        super("invalid fields");
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("no field is named");
        }
        this.fields = List.copyOf(fields);
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
