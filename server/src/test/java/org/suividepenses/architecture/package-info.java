/** The rules of the house that the compiler does not know. */
@NullMarked
package org.suividepenses.architecture;

import org.jspecify.annotations.NullMarked;
