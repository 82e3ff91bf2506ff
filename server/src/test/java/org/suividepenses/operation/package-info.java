@NullMarked
package org.suividepenses.operation;

import org.jspecify.annotations.NullMarked;
