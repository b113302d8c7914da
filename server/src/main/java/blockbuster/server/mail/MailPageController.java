package blockbuster.server.mail;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What links in mail open: a page that asks, since programs that look for malice open every link, and the answer. Mail
 * programs post to {@code unsubscribe} on their own when their user says so (RFC 8058).
 */
@RestController
@RequestMapping(path = MailLinks.ROOT, produces = MediaType.TEXT_HTML_VALUE)
@ApiResponse(responseCode = "200", description = "A page.", content = @Content(mediaType = "text/html"))
class MailPageController {

    /** The page needs its own styles and posts to itself, nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final MailDesk desk;
    private final LetterWriter words;
    private final Letters letters;

    MailPageController(MailDesk desk, LetterWriter words, Letters letters) {
        this.desk = desk;
        this.words = words;
        this.letters = letters;
    }

    @GetMapping("/confirm")
    ResponseEntity<String> askToConfirm(@RequestParam(defaultValue = "") String token) {
        return page(HttpStatus.OK, token, "confirm.subject", "confirm.page", "confirm.action");
    }

    @PostMapping("/confirm")
    ResponseEntity<String> confirm(@RequestParam(defaultValue = "") String token) {
        return done(token, desk::confirm, "confirm.done");
    }

    @GetMapping("/unsubscribe")
    ResponseEntity<String> askToUnsubscribe(@RequestParam(defaultValue = "") String token) {
        return page(HttpStatus.OK, token, "unsubscribe.heading", "unsubscribe.page", "unsubscribe");
    }

    @PostMapping("/unsubscribe")
    ResponseEntity<String> unsubscribe(@RequestParam(defaultValue = "") String token) {
        return done(token, desk::unsubscribe, "unsubscribe.done");
    }

    private ResponseEntity<String> done(String token, Predicate<String> act, String words) {
        return act.test(token)
                ? page(HttpStatus.OK, token, words, words + ".text", null)
                : page(HttpStatus.GONE, token, "dead.heading", "dead.text", null);
    }

    private ResponseEntity<String> page(
            HttpStatus status, String token, String heading, String text, @Nullable String action) {
        var language = desk.language(token);
        var model = new HashMap<String, Object>();
        model.put("language", language.wireName());
        model.put("heading", words.word(heading, language.locale()));
        model.put("text", words.word(text, language.locale()));
        if (action != null) {
            model.put("action", words.word(action, language.locale()));
        }
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(letters.page(model));
    }
}
