/** The institution and its references: units, categories, funding sources, suppliers, fiscal years. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "identity"})
package org.suividepenses.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
