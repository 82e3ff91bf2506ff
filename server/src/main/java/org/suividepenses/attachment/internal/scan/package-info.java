@NullMarked
package org.suividepenses.attachment.internal.scan;

import org.jspecify.annotations.NullMarked;
