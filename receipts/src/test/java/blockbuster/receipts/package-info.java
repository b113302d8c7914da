@org.jspecify.annotations.NullMarked
package blockbuster.receipts;
