@org.jspecify.annotations.NullMarked
package blockbuster.media.mp4;
