/** The conversation with an identity provider by OpenID Connect, as the client; whom it lets in is the domain's to say. */
@NullMarked
package io.touchstone.identity.sso;

import org.jspecify.annotations.NullMarked;
