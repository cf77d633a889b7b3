package io.touchstone.shell;

/**
 * Where one module lets a bad mark of a merchant bite now (feature F8: one fault, restricted everywhere). All of them are
 * read in one statement; so a bean is a select over the module’s own tables with the parameters {@code :merchant}, {@code :at}
 * and {@code :zone}. Its columns, in this order: {@code since}; {@code id}; {@code bite}, a message key; {@code args} of the message
 * or null, each a message key itself after {@code #}; {@code until} or null; {@code cause}, number of the decision or the like or
 * null; {@code words}, the reason given, or null; {@code cause_path} in the console or null; {@code path} of the effect in the
 * console or null; {@code own_path} of the effect below the shop in the merchant’s own portal, null for what is not for its eyes.
 *
 * @param ability what a member of staff must be able to do to see these rows; a merchant sees its own
 */
public record MerchantMarks(String name, String ability, int order, String sql) {}
