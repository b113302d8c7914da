@org.jspecify.annotations.NullMarked
package blockbuster.app.audit;
