package org.suividepenses.operation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.ListFilters;
import org.suividepenses.operation.ListParameters;
import org.suividepenses.operation.OperationList;
import org.suividepenses.operation.OperationList.Place;
import org.suividepenses.platform.web.QueryParameters;

/** The list: filtered, searched, sorted, totalled. */
@RestController
@RequestMapping("/api/v1/operations")
class ListController {

    private static final int SIZE_LIMIT = 200;

    private final OperationList list;
    private final ListFilters filters;

    ListController(OperationList list, ListFilters filters) {
        this.list = list;
        this.filters = filters;
    }

    @Requires(Permission.OPERATION_READ)
    @GetMapping
    @ListParameters
    @QueryParameters({"size", "cursor", "facets"})
    OperationPageView listOperations(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        Map<String, List<String>> filter = new LinkedHashMap<>(parameters);
        int size = size(single("size", filter.remove("size")));
        String cursor = single("cursor", filter.remove("cursor"));
        boolean facets = flag(single("facets", filter.remove("facets")));
        return OperationPageView.of(list.page(filters.parse(filter), new Place(size, cursor, facets), caller));
    }

    private static @Nullable String single(String name, @Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw ProblemException.invalidParameter(name, "parameter.repeated", name);
        }
        return values.getFirst();
    }

    private static int size(@Nullable String text) {
        if (text == null) {
            return 50;
        }
        int size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > SIZE_LIMIT) {
            throw ProblemException.invalidParameter("size", "parameter.invalid", "size");
        }
        return size;
    }

    private static boolean flag(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw ProblemException.invalidParameter("facets", "parameter.invalid", "facets");
    }
}
