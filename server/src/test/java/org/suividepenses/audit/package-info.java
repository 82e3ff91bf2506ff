@NullMarked
package org.suividepenses.audit;

import org.jspecify.annotations.NullMarked;
