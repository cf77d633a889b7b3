package io.touchstone.inspection.acceptance;

/** Sample size code letters of ISO 2859-1 with the sample size of normal and tightened inspection; I and O do not exist. */
public enum CodeLetter {
    A(2),
    B(3),
    C(5),
    D(8),
    E(13),
    F(20),
    G(32),
    H(50),
    J(80),
    K(125),
    L(200),
    M(315),
    N(500),
    P(800),
    Q(1250),
    R(2000),
    /** Only where an arrow under tightened inspection leads below R. */
    S(3150);

    private static final CodeLetter[] ALL = values();

    private final int size;

    CodeLetter(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Reduced inspection takes the size two letters earlier, and never fewer than two units. */
    int reducedSize() {
        return ALL[Math.max(ordinal() - 2, 0)].size;
    }

    static CodeLetter at(int index) {
        return ALL[index];
    }
}
