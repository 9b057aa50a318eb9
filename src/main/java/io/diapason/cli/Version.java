package io.diapason.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "diapason " + (version == null ? "0.1.0" : version) + ", Java " + System.getProperty("java.version")
        };
    }
}
