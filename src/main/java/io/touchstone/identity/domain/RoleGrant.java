package io.touchstone.identity.domain;

import io.touchstone.shell.Role;
import org.springframework.data.relational.core.mapping.Table;

/** One role of one account. */
@Table("identity_account_role")
record RoleGrant(Role role) {}
