@org.jspecify.annotations.NullMarked
package blockbuster.media.transcode;
