package io.diapason.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures this machine, training and searching against others, and the features against librosa's. */
@Command(
        name = "bench",
        description =
                "Measures how fast features and training are on this machine, and how close features are to librosa's.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason bench features ../corpora/RAVDESS",
            "  diapason bench golden ../benchmarks/golden-librosa --corpora ../corpora",
            "  diapason bench search ../benchmarks/taskset --sampler auto --rule auto",
            "  diapason bench training --peer torch"
        },
        subcommands = {
            BenchFeatures.class,
            BenchGolden.class,
            BenchSearch.class,
            BenchTraining.class,
            BenchTrainingSide.class
        })
final class BenchCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "say what to measure: features [DIR], golden DIR, search DIR or training");
        }
    }
}
