package blockbuster.server.mail;

import blockbuster.server.settings.PlatformSettings;
import blockbuster.sui.SuiAddress;
import org.springframework.stereotype.Component;

/** Addresses that mail links to. */
@Component
class MailLinks {

    static final String ROOT = "/api/v1/mail";

    private final String site;
    private final MailTokens tokens;

    MailLinks(PlatformSettings platform, MailTokens tokens) {
        this.site = platform.publicUrl().toString().replaceFirst("/$", "");
        this.tokens = tokens;
    }

    String confirm(MailAddress address) {
        return site + ROOT + "/confirm?token=" + tokens.confirm(address);
    }

    String unsubscribe(MailAddress address) {
        return site + ROOT + "/unsubscribe?token=" + tokens.unsubscribe(address);
    }

    String uploader() {
        return site + "/uploader";
    }

    String membership() {
        return site + "/membership";
    }

    String watch(SuiAddress content) {
        return site + "/watch/" + content;
    }

    String distribution(SuiAddress distribution) {
        return site + "/api/v1/distributions/" + distribution;
    }
}
