/** Tests of what an installation keeps on disk. */
package blockbuster.app.instance;
