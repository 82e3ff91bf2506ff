/** Imports and exports over HTTP. */
@NullMarked
package org.suividepenses.exchange.web;

import org.jspecify.annotations.NullMarked;
