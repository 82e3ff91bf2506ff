@NullMarked
package org.suividepenses.report;

import org.jspecify.annotations.NullMarked;
