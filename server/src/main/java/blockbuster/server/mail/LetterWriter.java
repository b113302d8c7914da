package blockbuster.server.mail;

import blockbuster.server.mail.Letter.Action;
import blockbuster.server.notice.Notice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in a person's language what a notice is about; the words are in {@code mail/words*.properties}. */
@Component
class LetterWriter {

    private final ResourceBundleMessageSource words = words();
    private final MailLinks links;
    private final Amounts amounts;

    LetterWriter(MailLinks links, Amounts amounts) {
        this.links = links;
        this.amounts = amounts;
    }

    /** Empty for notices that nobody gets by mail. */
    Optional<Letter> letter(Notice notice, MailAddress to) {
        return switch (notice) {
            case Notice.PayoutSent paid ->
                letter(
                        to,
                        "payout",
                        links.distribution(paid.distribution()),
                        amounts.text(paid.amount(), to.locale()),
                        paid.distribution());
            case Notice.TitleApproved approved ->
                letter(to, "approved", links.watch(approved.content()), approved.title());
            case Notice.TitleRejected rejected ->
                letter(to, "rejected", links.uploader(), rejected.title(), rejected.reason());
            case Notice.TitleTakenDown taken ->
                letter(to, "taken-down", links.uploader(), taken.title(), taken.reason());
            case Notice.LeaseEnding lease ->
                letter(to, "lease-ending", links.uploader(), lease.title(), date(lease.endsAt(), to.locale()));
            case Notice.LeaseEnded lease ->
                letter(to, "lease-ended", links.uploader(), lease.title(), date(lease.endsAt(), to.locale()));
            case Notice.MembershipEnding membership ->
                letter(to, "membership", links.membership(), date(membership.endsAt(), to.locale()));
            case Notice.TitleSubmitted _, Notice.DistributionClosed _ -> Optional.empty();
        };
    }

    Letter confirmation(MailAddress to) {
        var locale = to.locale();
        return new Letter(
                locale,
                word("confirm.subject", locale),
                List.of(word("confirm.text", locale)),
                new Action(word("confirm.action", locale), links.confirm(to)),
                word("confirm.footer", locale),
                null);
    }

    private Optional<Letter> letter(MailAddress to, String kind, String link, Object... values) {
        var locale = to.locale();
        var texts = Stream.of(word(kind + ".text", locale, values), word(kind + ".next", locale, values));
        return Optional.of(new Letter(
                locale,
                oneLine(word(kind + ".subject", locale, values)),
                texts.filter(text -> !text.isBlank()).toList(),
                new Action(word(kind + ".action", locale), link),
                word("footer", locale),
                new Action(word("unsubscribe", locale), links.unsubscribe(to))));
    }

    String word(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }

    /** Titles and reasons are others' text: nothing of it may end a header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String date(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(time)
                + " UTC";
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("mail/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }
}
