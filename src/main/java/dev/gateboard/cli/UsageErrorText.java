package dev.gateboard.cli;

import dev.gateboard.language.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with how a command was written, in one sentence with the nearest thing that would be right.
final class UsageErrorText {
    private UsageErrorText() {}

    static String text(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice
            when twice.getOverwritten() instanceof OptionSpec option ->
                help(Messages.COMMAND.text("usageError.twice", option.longestName()), problem);
            case ParameterException wrong
            when wrong.getArgSpec() != null && wrong.getValue() != null ->
                help(Messages.COMMAND.text("usageError.value", wrong.getValue(), name(wrong.getArgSpec())), problem);
            default -> help(Messages.COMMAND.text("usageError.other", firstLine(problem)), problem);
        };
    }

    private static String firstLine(ParameterException problem) {
        var line = String.valueOf(problem.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static String help(String sentence, ParameterException problem) {
        return Messages.COMMAND.text(
                "usageError.help",
                sentence,
                problem.getCommandLine().getCommandSpec().qualifiedName());
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        var spec = problem.getCommandLine().getCommandSpec();
        var typed = problem.getUnmatched().getFirst();
        if (problem.isUnknownOption())
            return help(option(typed, NearestText.find(typed.replaceFirst("=.*", ""), options(spec))), problem);
        if (spec.parent() != null) return help(Messages.COMMAND.text("usageError.tooMany", typed), problem);
        if (typed.equals("redo")) return Messages.COMMAND.text("usageError.redo");
        return help(
                verb(
                        typed,
                        NearestText.find(typed, List.copyOf(spec.subcommands().keySet()))),
                problem);
    }

    private static List<String> options(CommandSpec spec) {
        return spec.options().stream().map(OptionSpec::longestName).toList();
    }

    private static String option(String typed, List<String> nearest) {
        return nearest.isEmpty()
                ? Messages.COMMAND.text("usageError.option", typed)
                : Messages.COMMAND.text("usageError.optionNear", typed, String.join(", ", nearest));
    }

    private static String verb(String typed, List<String> nearest) {
        return nearest.isEmpty()
                ? Messages.COMMAND.text("usageError.verb", typed)
                : Messages.COMMAND.text("usageError.verbNear", typed, String.join(", ", nearest));
    }

    private static String missing(MissingParameterException problem) {
        var missing = problem.getMissing();
        if (missing.size() == 1
                && missing.getFirst() instanceof OptionSpec option
                && firstLine(problem).contains("parameter for option"))
            return help(
                    Messages.COMMAND.text("usageError.noValue", option.longestName(), option.paramLabel()), problem);
        if (missing.isEmpty()) return help(Messages.COMMAND.text("usageError.other", firstLine(problem)), problem);
        var listed = Stream.concat(missing.stream(), following(problem))
                .distinct()
                .map(UsageErrorText::shown)
                .collect(Collectors.joining(", "));
        boolean isCondition = missing.stream().anyMatch(argument -> argument.group() != null);
        return help(
                isCondition
                        ? Messages.COMMAND.text("usageError.condition")
                        : Messages.COMMAND.text("usageError.missing", listed),
                problem);
    }

    /// Where an argument is missing, so are those after it.
    private static Stream<PositionalParamSpec> following(MissingParameterException problem) {
        var first = problem.getMissing().getFirst();
        return first instanceof PositionalParamSpec argument
                ? problem.getCommandLine().getCommandSpec().positionalParameters().stream()
                        .filter(other -> other.required()
                                && other.index().min() > argument.index().min())
                : Stream.empty();
    }

    private static String shown(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
