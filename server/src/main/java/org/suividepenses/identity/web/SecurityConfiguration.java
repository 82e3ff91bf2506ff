package org.suividepenses.identity.web;

import static org.suividepenses.identity.web.CallerFilter.callerOf;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Callers;
import org.suividepenses.identity.FilesTaken;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.IdempotencyFilter;
import org.suividepenses.platform.web.IdempotencyRepository;
import org.suividepenses.platform.web.ProblemResponses;

/**
 * The chain every request passes: headers, CSRF, who asks, idempotency. What a caller may do is said at each endpoint
 * and held by {@link Requirements}. A command has no requests, so no chain.
 */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {

    static {
        // The caller comes from the request itself and is no parameter of the API.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY =
            "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";

    private final FilesTaken files;

    SecurityConfiguration(FilesTaken files) {
        this.files = files;
    }

    /** The filters are made here and are no beans: the container would run a bean a second time, outside this chain. */
    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Callers callers,
            IdempotencyRepository answers,
            TransactionTemplate transaction,
            ProblemResponses responses,
            @Qualifier("requestMappingHandlerMapping") HandlerMapping endpoints,
            Clock clock)
            throws Exception {
        CallerFilter callerFilter = new CallerFilter(callers, responses, clock);
        IdempotencyFilter idempotencyFilter = new IdempotencyFilter(
                answers,
                transaction,
                responses,
                endpoints,
                request -> callerOf(request).map(Caller::userId));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                // The plain token, in the cookie and in GET /session alike: no answer holds words of a caller.
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(CallerFilter::hasBearer))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, denied) -> responses.write(request, response, ProblemType.CSRF)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.maxAgeInSeconds(63_072_000).includeSubDomains(true))
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                SecurityConfiguration::isOfTheApi,
                                new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))))
                .addFilterAfter(callerFilter, CsrfFilter.class)
                .addFilterAfter(idempotencyFilter, CallerFilter.class)
                .build();
    }

    /** Its answers are for who asks: the next to sign in with the same browser may see other things, or take other steps. */
    private static boolean isOfTheApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Requirements()).addPathPatterns("/api/v1/**");
        registry.addInterceptor(new FileReads(files)).addPathPatterns("/api/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }
}
