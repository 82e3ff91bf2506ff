package org.suividepenses.organisation.internal;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suividepenses.audit.SubjectNames;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;

/** The names of references in the trail. */
@Configuration
class ReferenceSubjects {

    @Bean
    SubjectNames unitSubjects(Units units) {
        return new SubjectNames("UNIT", ids -> names(units.find(ids), Unit::name));
    }

    @Bean
    SubjectNames categorySubjects(Categories categories) {
        return new SubjectNames("CATEGORY", ids -> names(categories.find(ids), Category::path));
    }

    @Bean
    SubjectNames supplierSubjects(Suppliers suppliers) {
        return new SubjectNames("SUPPLIER", ids -> names(suppliers.find(ids), Supplier::name));
    }

    @Bean
    SubjectNames fundingSourceSubjects(FundingSources sources) {
        return new SubjectNames("FUNDING_SOURCE", ids -> names(sources.find(ids), FundingSource::name));
    }

    private static <T> Map<UUID, String> names(Map<UUID, T> found, Function<T, String> name) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> name.apply(entry.getValue())));
    }
}
