/** Tests of the command line and of the modules' boundaries. */
package blockbuster.app;
