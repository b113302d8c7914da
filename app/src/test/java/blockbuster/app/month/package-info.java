/** Members who watch for a month on a virtual clock, by the rules of the real platform. */
@org.jspecify.annotations.NullMarked
package blockbuster.app.month;
