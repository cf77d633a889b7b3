package io.touchstone.kernel;

/** A rule was broken by what was asked; answered with 422 and the rule's text. */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient Object[] arguments;

    public RuleViolation(Rule rule, Object... arguments) {
        super(rule.messageKey());
        this.rule = rule;
        this.arguments = arguments.clone();
    }

    public Rule rule() {
        return rule;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
