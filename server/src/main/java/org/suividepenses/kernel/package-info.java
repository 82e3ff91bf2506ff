/** The words every module shares: money, ids, pages, problems. Depends on the JDK alone. */
@NullMarked
package org.suividepenses.kernel;

import org.jspecify.annotations.NullMarked;
