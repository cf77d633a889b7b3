package io.touchstone.assessment.scheme;

/**
 * One version of a scheme, as its address names it.
 *
 * @param scheme such as {@code touchstone-sqe}
 * @param version such as {@code 1}
 */
public record SchemeRef(String scheme, String version) {

    @Override
    public String toString() {
        return scheme + "/" + version;
    }
}
