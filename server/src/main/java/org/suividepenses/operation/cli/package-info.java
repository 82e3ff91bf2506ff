/** Commands about operations. */
@NullMarked
package org.suividepenses.operation.cli;

import org.jspecify.annotations.NullMarked;
