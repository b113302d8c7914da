/** Tests of the child processes, with the real programs. */
package blockbuster.app.service;
