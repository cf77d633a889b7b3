package io.touchstone.identity.domain;

/**
 * What an authenticator app needs to know.
 *
 * @param secret in groups of four, for typing
 * @param address the same as an {@code otpauth} address, for the picture
 */
public record Enrolment(String secret, String address) {

    /** Leaves the secret out, so that it reaches no log. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}
