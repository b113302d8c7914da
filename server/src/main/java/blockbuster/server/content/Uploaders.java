package blockbuster.server.content;

import blockbuster.server.auth.Creators;
import blockbuster.server.chain.ChainReader;
import blockbuster.sui.SuiAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered creators. Somebody who registered a moment ago is found on chain before the mirror has caught up. */
@Component
class Uploaders implements Creators {

    private final JdbcClient jdbc;
    private final ChainReader chain;

    Uploaders(JdbcClient jdbc, ChainReader chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    @Override
    public boolean isCreator(SuiAddress address) {
        return isMirrored(address) || chain.uploaderAccountOf(address).isPresent();
    }

    private boolean isMirrored(SuiAddress address) {
        return jdbc.sql("select exists (select from content_uploader where address = ?)")
                .param(address.toString())
                .query(Boolean.class)
                .single();
    }
}
