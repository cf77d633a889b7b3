package io.touchstone.identity.domain;

import io.touchstone.shell.ApiScope;
import org.springframework.data.relational.core.mapping.Table;

/** One scope of one token. */
@Table("identity_api_token_scope")
record ScopeGrant(ApiScope scope) {}
