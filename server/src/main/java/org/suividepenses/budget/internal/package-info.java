@NullMarked
package org.suividepenses.budget.internal;

import org.jspecify.annotations.NullMarked;
