@NullMarked
package org.suividepenses.approval;

import org.jspecify.annotations.NullMarked;
