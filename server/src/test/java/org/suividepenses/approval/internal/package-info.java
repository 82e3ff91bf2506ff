@NullMarked
package org.suividepenses.approval.internal;

import org.jspecify.annotations.NullMarked;
