/** The words every module shares: money, ids, pages, problems. Depends on the JDK alone. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.suividepenses.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
