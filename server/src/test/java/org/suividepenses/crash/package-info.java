/** The real application under {@code kill -9}. */
@NullMarked
package org.suividepenses.crash;

import org.jspecify.annotations.NullMarked;
