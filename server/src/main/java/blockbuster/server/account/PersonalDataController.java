package blockbuster.server.account;

import blockbuster.server.auth.Caller;
import blockbuster.server.auth.PersonalData;
import blockbuster.server.web.ProblemException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The caller's data, to take along or to have erased; {@code docs/invariants.md} says what must stay and why. */
@RestController
@RequestMapping("/api/v1/account")
class PersonalDataController {

    private static final Logger log = LoggerFactory.getLogger(PersonalDataController.class);

    private final List<PersonalData> sources;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    PersonalDataController(List<PersonalData> sources, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        this.sources = List.copyOf(sources);
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Everything that the platform keeps about the caller, as one JSON object of lists; sent as it is read. */
    @GetMapping("/export")
    @ApiResponse(
            responseCode = "200",
            description = "`address`, `exportedAt`, and a list for each kind of data.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<StreamingResponseBody> export(Caller caller) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"blockbuster-export.json\"")
                .body(out -> write(caller, out));
    }

    private void write(Caller caller, OutputStream out) {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("address", caller.address().toString());
            generator.writeStringProperty("exportedAt", clock.instant().toString());
            for (var source : sources) {
                source.export(caller.address()).forEach(generator::writePOJOProperty);
            }
            generator.writeEndObject();
        }
    }

    /** Erases the caller's data and signs out everywhere. What is on chain nobody can erase. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Caller caller, @RequestParam(defaultValue = "") String confirm) {
        if (!confirm.equals(caller.address().toString())) {
            throw ProblemException.invalid("Erasing can't be undone. Repeat your address as the parameter confirm.");
        }
        transactions.executeWithoutResult(status -> sources.forEach(source -> source.erase(caller.address())));
        log.atInfo().log("account.erased");
    }
}
