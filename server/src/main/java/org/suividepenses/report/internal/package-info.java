@NullMarked
package org.suividepenses.report.internal;

import org.jspecify.annotations.NullMarked;
