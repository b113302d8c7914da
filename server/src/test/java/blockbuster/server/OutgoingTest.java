package blockbuster.server;

import blockbuster.server.notice.TestingSender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application test with a real SMTP server and webhooks that may go to this machine. */
public abstract class OutgoingTest extends ApplicationTest {

    protected static final GreenMail SMTP = new GreenMail(new ServerSetup(TestPort.pick(), "127.0.0.1", "smtp"));

    @Autowired
    protected TestingSender sender;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry registry) {
        SMTP.start();
        TestBackends.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("blockbuster.mail.from", () -> "Blockbuster <post@example.org>");
        registry.add("blockbuster.webhook.allow-private", () -> true);
        registry.add("blockbuster.webhook.timeout", () -> "2s");
        registry.add("blockbuster.admins", () -> ADMIN.address().toString());
    }
}
