package blockbuster.server.upload.internal;

import org.jspecify.annotations.Nullable;

/**
 * How far a film's second ladder is, which it gets when it is whole without.
 *
 * @param speed seconds of film per second of work; absent while nobody works on it
 */
record SecondLadder(
        SecondLadderState state,
        int percent,
        @Nullable Long etaSeconds,
        @Nullable Double speed) {}
