/** What carries the modules and knows none of them: web, database, command line, data directory. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
package org.suividepenses.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
