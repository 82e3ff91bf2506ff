/** What must be known of a PDF or a picture that a stranger sent, found out under limits. */
@NullMarked
package org.suividepenses.platform.document;

import org.jspecify.annotations.NullMarked;
