package io.touchstone.shell;

/**
 * One bad field of an API request.
 *
 * @param pointer JSON pointer of the field, or {@code ?name} for a query parameter
 * @param code the contract's word, such as {@code missing} or {@code bad-time}
 * @param detail for people, in their language
 */
public record FieldProblem(String pointer, String code, String detail) {}
