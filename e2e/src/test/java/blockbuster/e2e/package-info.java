/** Whole-system tests over real processes. */
package blockbuster.e2e;
