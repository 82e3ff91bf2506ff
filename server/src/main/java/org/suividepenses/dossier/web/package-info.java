@NullMarked
package org.suividepenses.dossier.web;

import org.jspecify.annotations.NullMarked;
