package org.suividepenses;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every module below this package, wired by Spring. */
@SpringBootApplication
public class SuiviApplication {}
