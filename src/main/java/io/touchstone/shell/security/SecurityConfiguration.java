package io.touchstone.shell.security;

import io.touchstone.shell.ApiScope;
import io.touchstone.shell.PageDoors;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.RunMode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Three chains and no more (house 11): what anybody may fetch without a session, the API, and the pages. URL rules are
 * coarse; what a person may do is asked where it is done.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** No inline code, no frame, no foreign source; charts and the UI kit's icons need the two image sources. */
    static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    /** Read without a session, and cacheable: the handlers say for how long. */
    private static final String[] CACHEABLE = {
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/shops/*/badge.svg",
        "/certificates/*/mark.svg",
        "/actuator/health"
    };

    /** The pages anybody may open (contract), signing in, and making the first administrator. */
    static final String[] OPEN = {
        "/",
        "/shops/**",
        "/decisions",
        "/decisions/**",
        "/reports/governance",
        "/reports/governance/**",
        "/certificates",
        "/certificates/**",
        "/trace/**",
        "/complaints/new",
        "/draws/**",
        "/appeals/**",
        "/ip-notices",
        "/ip-notices/**",
        "/rules",
        "/rules/**",
        "/buyer-credit",
        "/buyer-credit/**",
        "/schemes",
        "/schemes/**",
        "/register",
        "/register/**",
        "/login",
        "/login/**",
        "/password/**",
        "/setup/**",
        "/join/**",
        "/error"
    };

    /** What the scope {@code standing:read} opens (contract, authentication). */
    private static final String[] STANDING = {
        "/api/v1/merchants/*/standing",
        "/api/v1/merchants/*/standing/**",
        "/api/v1/merchants/*/eligibility",
        "/api/v1/buyers/**",
        "/api/v1/products/*/quality",
        "/api/v1/identifiers/**",
        "/api/v1/sampling/**",
        "/api/v1/orders/*/settlement-term"
    };

    @Bean
    @Order(1)
    SecurityFilterChain cacheableChain(HttpSecurity http) {
        http.securityMatcher(CACHEABLE)
                .headers(headers -> common(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(any -> any.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, BearerFilter bearer, ApiRefusals refusals, RunMode mode) {
        http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .headers(SecurityConfiguration::common)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(bearer, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(doors -> apiDoors(doors, mode));
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            PageRefusals refusals,
            AbsoluteSessionAge age,
            PortalSeats seats,
            ObjectProvider<PageDoors> extensions) {
        http.headers(SecurityConfiguration::common)
                .formLogin(form -> form.loginPage("/login").successHandler(new LocalReturn()))
                .requestCache(cache -> cache.requestCache(LocalReturn.requestCache()))
                .logout(out -> out.logoutSuccessUrl("/login?signed-out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .addFilterAfter(age, SecurityContextHolderFilter.class)
                .addFilterAfter(new PortalSeat(seats), AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(doors -> doors.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/admin", "/admin/**")
                        .hasAuthority("seat:staff")
                        .requestMatchers("/portal", "/portal/**")
                        .hasAnyAuthority("seat:merchant", "seat:partner")
                        .anyRequest()
                        .denyAll());
        extensions.orderedStream().forEach(extension -> extension.extend(http));
        return http.build();
    }

    private static void apiDoors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors,
            RunMode mode) {
        String[] description = {"/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"};
        if (mode.isDemo()) {
            doors.requestMatchers(description).permitAll();
        } else {
            doors.requestMatchers(description).authenticated();
        }
        doors.requestMatchers("/api/v1/imports/**")
                .hasAnyAuthority(ApiScope.INTAKE.authority(), ApiScope.LAB.authority())
                .requestMatchers("/api/v1/facts/lab_results")
                .hasAnyAuthority(ApiScope.INTAKE.authority(), ApiScope.LAB.authority())
                .requestMatchers("/api/v1/facts/**", "/api/v1/complaints/**")
                .hasAuthority(ApiScope.INTAKE.authority())
                .requestMatchers("/api/v1/products/screen")
                .hasAuthority(ApiScope.PUBLISH_SCREEN.authority())
                .requestMatchers("/api/v1/regulator/**")
                .hasAuthority(ApiScope.REGULATOR.authority())
                .requestMatchers("/api/v1/audit/**")
                .hasAuthority(ApiScope.AUDIT_READ.authority())
                .requestMatchers(HttpMethod.GET, "/api/v1/deposits/**")
                .hasAuthority(ApiScope.DEPOSIT_READ.authority())
                .requestMatchers("/api/v1/deposits/**")
                .hasAuthority(ApiScope.DEPOSIT_WRITE.authority())
                .requestMatchers("/api/v1/restrictions/**")
                .hasAuthority(ApiScope.RESTRICTION_OBEY.authority())
                .requestMatchers(STANDING)
                .hasAuthority(ApiScope.STANDING_READ.authority())
                // A path that is none of ours is told so (404), but only to those who hold a token.
                .anyRequest()
                .authenticated();
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        strict -> strict.maxAgeInSeconds(31_536_000).includeSubDomains(true))
                .frameOptions(Customizer.withDefaults())
                .contentTypeOptions(Customizer.withDefaults());
    }
}
