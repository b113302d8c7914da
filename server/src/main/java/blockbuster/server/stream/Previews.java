package blockbuster.server.stream;

import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Role;
import blockbuster.server.auth.Roles;
import blockbuster.server.stream.PlayableTitles.Playable;
import blockbuster.sui.SuiAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets moderators and the uploader watch a title before it is on the shelf, in every quality and without a membership.
 * Nothing of it is credited.
 */
@Component
class Previews {

    /** Of one wallet, at a time. */
    static final int MOST = 2;

    private final PlayableTitles titles;
    private final Roles roles;

    Previews(PlayableTitles titles, Roles roles) {
        this.titles = titles;
        this.roles = roles;
    }

    /** The title, if it is under review and the caller may see it. */
    Optional<Playable> find(Caller caller, SuiAddress content) {
        return titles.underReview(content).filter(title -> mayReview(caller, title));
    }

    private boolean mayReview(Caller caller, Playable title) {
        return title.content().uploader().equals(caller.address()) || roles.has(caller.address(), Role.MODERATOR);
    }
}
