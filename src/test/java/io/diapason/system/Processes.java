package io.diapason.system;

import java.nio.file.Path;
import java.util.List;

/** Processes of the machine, seen through their command lines. */
final class Processes {
    private Processes() {}

    /** Live processes whose command line names {@code folder}: postmaster, service and workers of one data folder all do. */
    static List<String> mentioning(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> commandLine(process).contains(folder.toString()))
                .map(process -> process.pid() + " " + commandLine(process))
                .toList();
    }

    static List<ProcessHandle> workersOf(ProcessHandle service) {
        return service.descendants()
                .filter(process -> commandLine(process).contains(" worker "))
                .toList();
    }

    static String commandLine(ProcessHandle process) {
        String arguments = String.join(" ", process.info().arguments().orElse(new String[0]));
        return process.info().command().orElse("") + " " + arguments;
    }
}
