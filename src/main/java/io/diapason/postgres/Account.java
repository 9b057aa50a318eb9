package io.diapason.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as. The server refuses to run as root, so root either leaves its own user namespace
 * ({@code unshare -U}: the files stay root's, nothing else changes) or, where containers forbid that, becomes
 * {@code nobody} ({@code setpriv}), who then owns the cluster.
 *
 * @param name   for messages
 * @param prefix what to put before a command
 * @param owner  numeric id that must own the cluster's files
 */
record Account(String name, List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final Account NAMESPACE = new Account("unshare -U", List.of("unshare", "-U"), 0);
    private static final Account UNPRIVILEGED = new Account(
            "setpriv --reuid=65534",
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            NOBODY);

    /** The accounts worth trying for the user this process runs as, best first. */
    static List<Account> candidates() throws IOException {
        int user = owner(Path.of("/proc/self"));
        return user == 0 ? List.of(NAMESPACE, UNPRIVILEGED) : List.of(new Account("this user", List.of(), user));
    }

    /** The first candidate that can run the unpacked programs. */
    static Account choose(List<Account> candidates, Binaries binaries) {
        List<String> failures = new ArrayList<>();
        for (Account account : candidates) {
            Command.Result result = account.run(Duration.ofSeconds(20), "", binaries.program("postgres"), "--version");
            if (result.succeeded()) {
                return account;
            }
            failures.add(account.name + ": " + result.output());
        }
        throw new PostgresException("PostgreSQL cannot be started for this user (" + String.join("; ", failures)
                + "). As root it needs 'unshare' or 'setpriv' (Debian package util-linux) and, for setpriv, a data folder"
                + " that other users may enter (chmod o+x, or --data /var/lib/diapason);"
                + " or start Diapason as an ordinary user.");
    }

    Command.Result run(Duration limit, String input, String... command) {
        return Command.run(Stream.concat(prefix.stream(), Stream.of(command)).toList(), input, limit);
    }

    /** Makes a folder and all in it this account's, where it is not yet. */
    void takeOver(Path folder) throws IOException {
        if (!Files.exists(folder) || owner(folder) == owner) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.toList()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
