package blockbuster.server.mail;

import blockbuster.server.auth.Caller;
import blockbuster.server.web.WireNames;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the caller wants mail. */
@RestController
@RequestMapping("/api/v1/account/mail")
class MailController {

    private static final int LONGEST_ADDRESS = 254; // RFC 5321, section 4.5.3.1.3

    private final MailDesk desk;

    MailController(MailDesk desk) {
        this.desk = desk;
    }

    /**
     * The caller's mail.
     *
     * @param available whether this platform sends mail at all
     * @param address absent as long as none was given
     * @param confirmed whether its owner has confirmed it; before, it gets nothing
     * @param subscribed false after the caller ended it
     */
    record MailChoice(
            boolean available,
            @Nullable String address,
            @Nullable MailLanguage language,
            boolean confirmed,
            boolean subscribed) {}

    /** @param language {@code en} or {@code de} */
    record AddressRequest(
            @NotBlank @Size(max = LONGEST_ADDRESS) String address,
            @NotBlank String language) {}

    record SubscriptionRequest(boolean subscribed) {}

    @GetMapping
    MailChoice get(Caller caller) {
        return choice(desk.find(caller.address()).orElse(null));
    }

    /** Takes an address and sends a link there that confirms it. */
    @PutMapping
    MailChoice put(Caller caller, @Valid @RequestBody AddressRequest request) {
        var language = WireNames.parse(MailLanguage.class, "language", request.language());
        return choice(desk.put(caller.address(), request.address(), language));
    }

    /** Ends or resumes mail without forgetting the address. */
    @PutMapping("/subscription")
    MailChoice subscribe(Caller caller, @RequestBody SubscriptionRequest request) {
        desk.subscribe(caller.address(), request.subscribed());
        return get(caller);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller) {
        desk.remove(caller.address());
    }

    private MailChoice choice(@Nullable MailAddress found) {
        return found == null
                ? new MailChoice(desk.isOpen(), null, null, false, false)
                : new MailChoice(
                        desk.isOpen(), found.address(), found.language(), found.isConfirmed(), found.subscribed());
    }
}
