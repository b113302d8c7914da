package blockbuster.server.mail;

import blockbuster.server.notice.Outbox;
import blockbuster.server.notice.Outbox.Draft;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about their mail. */
@Component
class MailDesk {

    private static final Duration DAY = Duration.ofDays(1);

    private final MailAddresses addresses;
    private final MailTokens tokens;
    private final MailSettings settings;
    private final Postman postman;
    private final Outbox outbox;
    private final Clock clock;

    MailDesk(
            MailAddresses addresses,
            MailTokens tokens,
            MailSettings settings,
            Postman postman,
            Outbox outbox,
            Clock clock) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.settings = settings;
        this.postman = postman;
        this.outbox = outbox;
        this.clock = clock;
    }

    boolean isOpen() {
        return postman.works();
    }

    Optional<MailAddress> find(SuiAddress person) {
        return addresses.find(person);
    }

    /** Takes an address, and sends a link there with which its owner confirms it. */
    @Transactional
    MailAddress put(SuiAddress person, String address, MailLanguage language) {
        if (!postman.works()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "mail-off",
                    "This platform sends no mail",
                    "Its operator has configured no SMTP server.");
        }
        requireValid(address);
        var known = addresses.find(person);
        if (known.isPresent()
                && known.get().isConfirmed()
                && known.get().address().equals(address)) {
            addresses.setLanguage(person, language);
            return addresses.find(person).orElseThrow();
        }
        requirePatience(person, address);
        var put = addresses.put(person, address, language);
        outbox.add(List.of(new Draft(
                MailChannel.NAME, person.toString(), "confirm:" + put.requestedAt(), person, MailChannel.CONFIRM)));
        return put;
    }

    private static void requireValid(String address) {
        try {
            new InternetAddress(address, true).validate();
            if (address.contains("@") && address.chars().noneMatch(c -> c <= ' ' || c == '<' || c == 0x7f)) {
                return;
            }
        } catch (AddressException e) {
            // Falls through: its text repeats the address.
        }
        throw ProblemException.invalid("That is not a mail address. Give one like name@example.org.");
    }

    private void requirePatience(SuiAddress person, String address) {
        var subjects = List.of(tokens.requestOf(person.toString()), tokens.requestOf(address));
        if (!addresses.request(
                subjects, settings.requestsPerDay(), clock.instant().minus(DAY))) {
            throw new ProblemException(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-confirmations",
                            "Too many links to confirm an address",
                            "At most " + settings.requestsPerDay()
                                    + " a day are sent to an address and for a person. Look into your mailbox, also for"
                                    + " spam, or try again tomorrow.")
                    .retryAfter(DAY);
        }
    }

    /** False if the token is too old or of another address than the one given last. */
    @Transactional
    boolean confirm(String token) {
        var address = addressOf(token, tokens::confirms)
                .filter(found -> clock.instant().isBefore(found.requestedAt().plus(settings.confirmWithin())));
        address.ifPresent(found -> addresses.confirm(found.person()));
        return address.isPresent();
    }

    /** False if the token is of another address than the person's. */
    @Transactional
    boolean unsubscribe(String token) {
        var address = addressOf(token, tokens::unsubscribes);
        address.ifPresent(found -> addresses.subscribe(found.person(), false));
        return address.isPresent();
    }

    void subscribe(SuiAddress person, boolean subscribed) {
        addresses.subscribe(person, subscribed);
    }

    void remove(SuiAddress person) {
        addresses.remove(person);
    }

    /** In which language to answer whoever holds a token. */
    MailLanguage language(String token) {
        return MailTokens.person(token)
                .flatMap(addresses::find)
                .map(MailAddress::language)
                .orElse(MailLanguage.EN);
    }

    private Optional<MailAddress> addressOf(String token, BiPredicate<String, MailAddress> proves) {
        return MailTokens.person(token).flatMap(addresses::find).filter(address -> proves.test(token, address));
    }
}
