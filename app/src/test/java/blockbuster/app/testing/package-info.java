/** Tests of the counting. */
package blockbuster.app.testing;
