package org.suividepenses.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that the rules judge: what ships, without the generated tables. Read once per JVM. */
final class ProductionCode {
    static final String GENERATED = "org.suividepenses..internal.db..";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.suividepenses")
            .that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(GENERATED)));

    private ProductionCode() {}
}
