@NullMarked
package org.suividepenses.attachment.internal.storage;

import org.jspecify.annotations.NullMarked;
