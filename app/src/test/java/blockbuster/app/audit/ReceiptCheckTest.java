package blockbuster.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCheckTest {
    private static final SuiAddress CREATOR = SuiAddress.parse("0xc");
    private static final SuiAddress FILM = SuiAddress.parse("0xf1");
    private static final SuiAddress ENDLESS = SuiAddress.parse("0xf2");
    private static final long FILM_SECONDS = 600;
    private static final long TWO_DAYS = 2 * 86_400;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder;

    private SessionIndex index;
    private int names;

    @BeforeEach
    void open() {
        index = SessionIndex.create(folder.resolve("sessions.sqlite"));
        index.addTitle(FILM, FILM_SECONDS * 1000);
        index.addTitle(ENDLESS, Long.MAX_VALUE / 100);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void letsATitleBeWatchedOnceOnEveryDayThatItsStreamsMayTouch() {
        play("ann", FILM, MONDAY, FILM_SECONDS);
        play("ann", FILM, MONDAY, FILM_SECONDS);
        play("ann", FILM, MONDAY.plusDays(1), FILM_SECONDS);

        assertThat(findings()).isEmpty();

        play("ann", FILM, MONDAY, 1);
        assertThat(findings())
                .containsExactly("Session s1 is of a member who is credited more than the title's length a day.");
    }

    @Test
    void countsDaysThatDoNotFollowEachOtherTwice() {
        for (int repeat = 0; repeat < 2; repeat++) {
            play("ann", FILM, MONDAY, FILM_SECONDS);
            play("ann", FILM, MONDAY.plusDays(2), FILM_SECONDS);
        }

        assertThat(findings()).isEmpty();
    }

    @Test
    void countsMembersAndTitlesApart() {
        play("ann", FILM, MONDAY, 2 * FILM_SECONDS);
        play("bob", FILM, MONDAY, 2 * FILM_SECONDS);
        play("bob", ENDLESS, MONDAY, 2 * FILM_SECONDS);

        assertThat(findings()).isEmpty();
    }

    @Test
    void namesAMemberWhoHasMoreTimeThanTheDaysHave() {
        play("ann", ENDLESS, MONDAY, 2 * TWO_DAYS);
        play("bob", ENDLESS, MONDAY, 2 * TWO_DAYS);
        play("bob", ENDLESS, MONDAY, 1);

        assertThat(findings()).containsExactly("Session s2 is of a member who is credited more than there is time.");
    }

    @Test
    void doesNotOverflow() {
        play("ann", FILM, MONDAY, Long.MAX_VALUE);
        play("ann", FILM, MONDAY, Long.MAX_VALUE);

        assertThat(findings())
                .contains("Session s1 is of a member who is credited more than there is time.")
                .contains("Session s1 is of a member who is credited more than the title's length a day.");
    }

    @Test
    void addsTheBeginningOfAStreamThatWasPaidBefore() {
        var stream = UUID.randomUUID();
        index.addEarlier(leaf("ann", FILM, 60, statement(stream, FILM, MONDAY, 1, 60)));
        index.add(leaf("ann", FILM, 60, statement(stream, FILM, MONDAY, 2, 120)));

        assertThat(findings()).isEmpty();

        index.add(leaf("ann", FILM, 1, statement(stream, FILM, MONDAY, 3, 120)));
        assertThat(findings())
                .containsExactly("Session s2 belongs to a stream that is credited 121 s, but 120 s were signed.");
    }

    @Test
    void ignoresStreamsOfTheDistributionBeforeThatEndedThere() {
        index.addEarlier(leaf("ann", FILM, 60, statement(UUID.randomUUID(), FILM, MONDAY, 1, 1)));

        assertThat(findings()).isEmpty();
    }

    @Test
    void namesAStreamOfTwoTitles() {
        var stream = UUID.randomUUID();
        index.add(leaf("ann", FILM, 60, statement(stream, FILM, MONDAY, 1, 120)));
        index.add(leaf("ann", ENDLESS, 60, statement(stream, ENDLESS, MONDAY, 2, 120)));

        assertThat(findings()).containsExactly("Session s1 belongs to a stream of several titles, members or keys.");
    }

    private void play(String member, SuiAddress title, LocalDate day, long seconds) {
        index.add(leaf(member, title, seconds, statement(UUID.randomUUID(), title, day, 1, seconds)));
    }

    private static PlayStatement statement(UUID stream, SuiAddress title, LocalDate day, long sequence, long watched) {
        return new PlayStatement(stream, title, day, sequence, watched, "ab".repeat(32));
    }

    private SessionLeaf leaf(String member, SuiAddress title, long credited, PlayStatement signed) {
        names++;
        var key = SigningKey.ofSeed(Blake2b256.hash(member.getBytes(StandardCharsets.UTF_8)));
        return new SessionLeaf(
                "s" + names, member, title, CREATOR, credited, 10_000, Optional.of(PlayReceipt.sign(signed, key)));
    }

    private List<String> findings() {
        var findings = new Findings();
        new ReceiptCheck(index, findings).run();
        assertThat(findings.general()).isEmpty();
        return findings.of(CREATOR);
    }
}
