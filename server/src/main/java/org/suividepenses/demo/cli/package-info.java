/** Commands of the demonstration. */
@NullMarked
@NamedInterface("cli")
package org.suividepenses.demo.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
