package blockbuster.server.mail;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets letters, and the pages that their links open, in the templates of {@code mail/}. Thread-safe. */
@Component
class Letters {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    Letters() {
        templates.setClassLoaderForTemplateLoading(Letters.class.getClassLoader(), "mail");
        templates.setDefaultEncoding("UTF-8");
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
    }

    String text(Letter letter) {
        return set("letter.ftl", Map.of("letter", letter));
    }

    /** Everything in it is escaped: the template's name ends in {@code ftlh}. */
    String html(Letter letter) {
        return set(
                "letter.ftlh",
                Map.of("letter", letter, "language", letter.locale().getLanguage()));
    }

    /** A page with a heading, a text, and a button where there is something to do. */
    String page(Map<String, Object> model) {
        return set("page.ftlh", model);
    }

    private String set(String template, Map<String, ?> model) {
        try {
            var out = new StringWriter();
            templates.getTemplate(template).process(model, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " is broken", e);
        }
    }
}
