package io.touchstone.intake;

/** What became of one row that arrived alone. */
public sealed interface FactVerdict {

    /** It is in effect. */
    record Accepted() implements FactVerdict {}

    /** It says nothing that is not known. */
    record Duplicate() implements FactVerdict {}

    /** It is refused, for the reason a file of it would tell. */
    record Refused(String column, String code, String detail) implements FactVerdict {}
}
