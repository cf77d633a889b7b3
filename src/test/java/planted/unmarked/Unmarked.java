package planted.unmarked;

/** Breaks the law: its package does not say that nothing is null. */
final class Unmarked {

    private Unmarked() {}
}
