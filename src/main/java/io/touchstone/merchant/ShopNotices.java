package io.touchstone.merchant;

/** Tells the people who act for a shop; while nobody has a seat in it, the address that the platform reported. */
public interface ShopNotices {

    /**
     * In the caller's transaction.
     *
     * @param template message keys {@code <template>.subject} and {@code .body} in the sender's bundle
     * @param path a page of the portal
     * @param arguments {@code {1}} is the shop's name, these follow
     */
    void tell(String merchantId, String template, String path, String... arguments);
}
