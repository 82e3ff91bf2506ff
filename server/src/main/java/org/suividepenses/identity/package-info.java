/** Who is there and what they may do: users, roles, permissions, sessions, API tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit"})
package org.suividepenses.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
