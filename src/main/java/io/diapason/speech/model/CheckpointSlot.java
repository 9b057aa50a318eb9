package io.diapason.speech.model;

import java.util.Optional;

/**
 * Where one training keeps its newest checkpoint. Nothing here throws because of a disk: a checkpoint that cannot be kept or read costs time when the
 * training is interrupted, and nothing else.
 *
 * <p>What a training does with it: loads before the first epoch; tells its {@link EpochListener} all epochs of the history again, in order and to the
 * end, since whoever listens may have forgotten them; ends with the best weights of the checkpoint where the listener answered {@code false}
 * to one of them; and saves after every epoch: the checkpoint is written while the next epoch is trained, and has been when the training ends, however
 * it ends. It never deletes: whoever gave the slot does, as soon as nobody
 * needs the training any more.
 */
public interface CheckpointSlot {
    /**
     * The checkpoint to go on from; empty where there is none of this training that is whole and would lead to the same weights.
     *
     * @param identity {@link Checkpoint#identity}
     */
    Optional<Checkpoint> load(String identity);

    /** Takes the place of the one before. */
    void save(Checkpoint checkpoint);

    /** Does nothing where there is none. */
    void delete();
}
