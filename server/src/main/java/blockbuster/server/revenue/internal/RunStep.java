package blockbuster.server.revenue.internal;

/**
 * One step of a run. It may be cut off anywhere and is then repeated from its start, so everything it does outside the
 * database is named by the run: blobs by their content, writes to the chain by a reference.
 */
interface RunStep {
    /** The state in which this step runs. */
    RunState from();

    /** Does the work and returns the state that it reached; the same one when it must wait. */
    RunState advance(Run run);
}
