@NullMarked
package org.suividepenses.notification.web;

import org.jspecify.annotations.NullMarked;
