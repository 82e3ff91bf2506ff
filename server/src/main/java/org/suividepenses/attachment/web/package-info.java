@NullMarked
package org.suividepenses.attachment.web;

import org.jspecify.annotations.NullMarked;
