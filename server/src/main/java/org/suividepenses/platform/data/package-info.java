/** The directory of DATA: its layout, its one server, locks among processes. Plain Java. */
@NullMarked
package org.suividepenses.platform.data;

import org.jspecify.annotations.NullMarked;
