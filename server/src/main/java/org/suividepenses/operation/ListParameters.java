package org.suividepenses.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.suividepenses.platform.web.QueryParameters;

/** An endpoint that takes the filters and the order of the list: all that {@link ListFilters} reads. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@QueryParameters(
        value = {
            "q",
            "from",
            "to",
            "paidFrom",
            "paidTo",
            "unit",
            "category",
            "supplier",
            "fundingSource",
            "status",
            "paymentMethod",
            "currency",
            "minAmount",
            "maxAmount",
            "createdBy",
            "import",
            "budgetLine",
            "hasAttachment",
            "paid",
            "awaiting",
            "sort"
        },
        repeatable = {
            "unit",
            "category",
            "supplier",
            "fundingSource",
            "status",
            "paymentMethod",
            "currency",
            "createdBy",
            "import",
            "budgetLine",
            "hasAttachment",
            "paid"
        })
public @interface ListParameters {}
