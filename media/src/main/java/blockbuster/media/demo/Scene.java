package blockbuster.media.demo;

/**
 * One demonstration film as FFmpeg's own sources make it.
 *
 * @param slug file name without extension
 * @param picture filter chain that ends in 1280x720 pictures, 24 a second
 * @param sound filter chain that ends in stereo sound
 */
public record Scene(
        String slug, String title, String synopsis, String genre, int seconds, String picture, String sound) {}
