package blockbuster.edge;

/** A segment that can't be had, with the answer to give; cheap, since it carries no stack. */
final class ProblemException extends RuntimeException {

    private final Problem problem;

    ProblemException(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
