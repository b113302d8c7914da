package blockbuster.server.quote.internal;

import blockbuster.server.web.ProblemException;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quotes for whoever is logged in; asking commits to nothing and stores nothing. */
@RestController
@RequestMapping("/api/v1/quotes")
class QuoteController {

    private final Quotes quotes;

    QuoteController(Quotes quotes) {
        this.quotes = quotes;
    }

    @PostMapping
    Quote quote(@Valid @RequestBody QuoteRequest request) {
        if (!request.isClear()) {
            throw ProblemException.invalid("Give the picture, the renditions or sizeBytes: one of the three.");
        }
        return quotes.of(request);
    }
}
