/** jOOQ on MariaDB: converters of the column types, transactions, the data source. */
@NullMarked
package org.suividepenses.platform.database;

import org.jspecify.annotations.NullMarked;
