@NullMarked
package org.suividepenses.approval.web;

import org.jspecify.annotations.NullMarked;
