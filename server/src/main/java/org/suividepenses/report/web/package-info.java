@NullMarked
package org.suividepenses.report.web;

import org.jspecify.annotations.NullMarked;
