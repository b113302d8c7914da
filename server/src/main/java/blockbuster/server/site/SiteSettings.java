package blockbuster.server.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web app's files.
 *
 * @param location the folder of the static export, as a Spring resource
 * @param trustedTypes names of the Trusted Types policies that pages may make, with spaces between: the app's own and
 *     Next.js's
 */
@ConfigurationProperties("blockbuster.site")
record SiteSettings(
        @DefaultValue("classpath:/META-INF/resources/") String location,
        @DefaultValue("default nextjs") String trustedTypes) {}
