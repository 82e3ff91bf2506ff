@NullMarked
package org.suividepenses.attachment.internal.examination;

import org.jspecify.annotations.NullMarked;
