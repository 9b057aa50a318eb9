package io.diapason.speech.audio;

/**
 * What a codec gets from an Ogg file.
 *
 * @param number   from 0
 * @param bytes    its content
 * @param position samples from the start of the recording to the end of this packet's; -1 = not known
 * @param last     whether the stream ends with it
 */
record OggPacket(int number, byte[] bytes, long position, boolean last) {}
