/** Tests of the command line. */
package blockbuster.app.cli;
