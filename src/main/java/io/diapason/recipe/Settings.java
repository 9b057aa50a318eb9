package io.diapason.recipe;

import io.diapason.search.space.Configuration;

/** A configuration's values by setting, checked, with the standard where one is absent. */
final class Settings {
    private final Configuration configuration;

    Settings(Configuration configuration) {
        for (String name : configuration.values().keySet()) {
            if (SpeechSetting.named(name).isEmpty()) {
                throw new IllegalArgumentException("a parameter must be one of "
                        + SpeechVocabulary.get().parameters().keySet() + ", but is " + name);
            }
        }
        this.configuration = configuration;
    }

    int integer(SpeechSetting setting) {
        return Math.toIntExact((Long) value(setting));
    }

    double real(SpeechSetting setting) {
        return (Double) value(setting);
    }

    boolean is(SpeechSetting setting) {
        return (Boolean) value(setting);
    }

    String text(SpeechSetting setting) {
        return (String) value(setting);
    }

    private Object value(SpeechSetting setting) {
        return setting.checked(configuration.find(setting.label()).orElse(setting.standard()));
    }
}
