package io.touchstone.kernel;

/** What was asked does not fit the current state, such as an edit of a version that is no longer the newest; 409. */
public class Conflict extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public Conflict(Rule rule, Object... arguments) {
        super(rule, arguments);
    }
}
