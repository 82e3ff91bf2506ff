package org.suividepenses.identity.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suividepenses.audit.SubjectNames;
import org.suividepenses.identity.Users;

/** The names of users in the trail. */
@Configuration
class UserSubjects {

    @Bean
    SubjectNames userSubjectNames(Users users) {
        return new SubjectNames("USER", users::names);
    }
}
