@NullMarked
package org.suividepenses.operation.internal;

import org.jspecify.annotations.NullMarked;
