/** Commands about operations. */
@NullMarked
@NamedInterface("cli")
package org.suividepenses.operation.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
