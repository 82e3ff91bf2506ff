@NullMarked
package org.suividepenses.budget;

import org.jspecify.annotations.NullMarked;
