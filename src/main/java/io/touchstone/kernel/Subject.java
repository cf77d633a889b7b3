package io.touchstone.kernel;

/** What an event is about: a kind such as {@code merchant} and the id people know it by. */
public record Subject(String kind, String id) {

    public static Subject merchant(String merchantId) {
        return new Subject("merchant", merchantId);
    }
}
