package org.suividepenses;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The application: every module below this package, wired by Spring. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class SuiviApplication {}
