package blockbuster.server.account;

/**
 * What a person chose.
 *
 * @param recommendations whether their watching may shape recommendations, theirs and others'
 */
record Preferences(boolean recommendations) {

    static final Preferences DEFAULT = new Preferences(true);
}
