@NullMarked
package org.suividepenses.operation.internal.upkeep;

import org.jspecify.annotations.NullMarked;
