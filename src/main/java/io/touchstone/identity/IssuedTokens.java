package io.touchstone.identity;

import io.touchstone.shell.ApiScope;
import io.touchstone.shell.Option;
import java.util.List;

/** The API tokens that may be chosen for something they do. */
public interface IssuedTokens {

    /** Those with a scope that are neither revoked nor over, by name; the value of each is its id. */
    List<Option> with(ApiScope scope);
}
