@NullMarked
package org.suividepenses.attachment.internal;

import org.jspecify.annotations.NullMarked;
