@org.jspecify.annotations.NullMarked
package blockbuster.media.tools;
