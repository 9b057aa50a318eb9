package io.diapason.recipe;

import static io.diapason.recipe.SpeechSetting.BATCH_SIZE;
import static io.diapason.recipe.SpeechSetting.PATIENCE;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.DataChoice;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Objective;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.Normalisation;
import io.diapason.speech.model.NetworkShape;
import io.diapason.speech.model.TrainingSettings;

/**
 * What a configuration means to speech: how recordings become features, the shape of the network, and how it is trained.
 */
public record Recipe(FeatureSettings features, NetworkShape network, TrainingSettings training) {

    /**
     * @param configuration values by the names of {@link SpeechVocabulary}; the seed's values stand in for absent names
     * @param objective     picks the best epoch
     * @param epochs        at most
     * @param seed          of the training; the split of the recordings has its own
     * @throws IllegalArgumentException naming the setting that is unknown, out of range or does not fit another
     */
    public static Recipe of(Configuration configuration, Objective objective, int epochs, long seed) {
        Settings settings = new Settings(configuration);
        TrainingSettings training = new TrainingSettings(
                epochs,
                settings.integer(BATCH_SIZE),
                NetworkRecipe.optimization(settings),
                NetworkRecipe.precision(settings),
                settings.integer(PATIENCE),
                seed,
                objective.metric(),
                objective.direction() == Direction.MAXIMIZE,
                TargetRecipe.targets(settings),
                TargetRecipe.augmentation(settings));
        return new Recipe(FeatureRecipe.of(settings), NetworkRecipe.shape(settings), training);
    }

    /**
     * This recipe, where the search allows what it looks at. The reader of definitions refuses such a search before; this is for what did
     * not come through it.
     *
     * @throws IllegalArgumentException where features would be standardised over test clips without permission
     */
    public Recipe permittedBy(DataChoice data) {
        if (features.normalisation() == Normalisation.SPEAKER && !data.allowTransductive()) {
            throw new IllegalArgumentException(
                    "normalisation must not be speaker unless data.allow_transductive is true,"
                            + " since it looks at clips of the test part");
        }
        return this;
    }
}
