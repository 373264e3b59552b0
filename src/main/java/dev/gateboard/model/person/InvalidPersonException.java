package dev.gateboard.model.person;

/// A text that is no person who can act.
public final class InvalidPersonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient PersonProblem problem;

    InvalidPersonException(PersonProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    InvalidPersonException(PersonProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public PersonProblem problem() {
        return problem;
    }
}
