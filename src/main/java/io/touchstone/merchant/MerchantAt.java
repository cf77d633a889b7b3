package io.touchstone.merchant;

/** A shop and what it was at an instant, read together. */
public record MerchantAt(MerchantView merchant, MerchantState state) {}
