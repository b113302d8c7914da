package blockbuster.server.upload;

import java.util.UUID;

/**
 * A film is being converted; published again at every look, at even intervals, until it is done.
 *
 * @param speed seconds of film per second, of all workers together; above 0
 */
public record TitleTranscoding(UUID upload, double speed) {}
