@NullMarked
package org.suividepenses.operation.internal.index;

import org.jspecify.annotations.NullMarked;
