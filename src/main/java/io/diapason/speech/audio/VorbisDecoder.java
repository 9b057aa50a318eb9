package io.diapason.speech.audio;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Vorbis in Ogg, by way of JOrbis. Pages are read here, where a wrong checksum or a missing end is an error; JOrbis gets checked headers and
 * an empty comment, whose claimed lengths it would trust. Beginning and end are cut where the positions in the pages say, as libvorbis does.
 */
final class VorbisDecoder {
    private static final int HEADERS = 3;
    private static final int IDENTIFICATION = 30;

    /** JOrbis reads whole words, beyond a packet's end. */
    private static final int SLACK = 8;

    private final Source source;
    private final OggPackets packets;
    private final Info info = new Info();
    private final Comment comment = new Comment();
    private final DspState state = new DspState();
    private final Block block = new Block(state);
    private final VorbisSamples samples;

    private VorbisDecoder(Source source, OggPackets packets, byte[] identification) {
        this.source = source;
        this.packets = packets;
        ByteBuffer bytes = ByteBuffer.wrap(identification).order(ByteOrder.LITTLE_ENDIAN);
        Shape shape = new Shape(bytes.getInt(12), bytes.get(11) & 0xff, 1);
        Limits.check(source, shape);
        int blocks = bytes.get(28) & 0xff;
        if ((blocks & 15) < 6 || blocks >> 4 > 13 || blocks >> 4 < (blocks & 15)) {
            throw source.invalid("is damaged: Vorbis blocks have 64 to 8,192 samples, but these have 2^" + (blocks & 15)
                    + " and 2^" + (blocks >> 4) + "; copy or download the file again");
        }
        this.samples = new VorbisSamples(source, shape);
        header(identification, 0);
        header(emptyComment(), 1);
        packets.next(); // who made it, and what it is called
        byte[] setup = required();
        VorbisSetup.check(source, setup, shape.channels() << (blocks >> 4));
        header(setup, 2);
    }

    static Audio decode(Source source) {
        OggPackets packets = new OggPackets(source);
        byte[] first = packets.next().map(OggPacket::bytes).orElse(new byte[0]);
        if (first.length < IDENTIFICATION
                || !new String(first, 0, 7, StandardCharsets.ISO_8859_1).equals("\u0001vorbis")) {
            return ForeignFormat.ogg(source, first);
        }
        try {
            return new VorbisDecoder(source, packets, first).samples();
        } catch (InvalidAudioException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidAudioException(
                    source.name(), "is damaged: it cannot be decoded (" + e + "); copy or download the file again", e);
        }
    }

    private Audio samples() {
        state.synthesis_init(info);
        block.init(state);
        for (var packet = packets.next(); packet.isPresent(); packet = packets.next()) {
            OggPacket found = packet.get();
            if (found.bytes().length > 0) {
                decode(found);
            }
            samples.position(found.position(), found.last());
        }
        return samples.audio();
    }

    private void decode(OggPacket packet) {
        if (block.synthesis(packet(packet.bytes(), packet.number())) != 0) {
            throw source.invalid("is damaged: packet " + packet.number()
                    + " is no Vorbis sound; copy or download the file again");
        }
        state.synthesis_blockin(block);
        float[][][] pcm = new float[1][][];
        int[] offsets = new int[info.channels];
        int count = state.synthesis_pcmout(pcm, offsets);
        if (count > 0) {
            samples.add(pcm[0], offsets, count);
            state.synthesis_read(count);
        }
    }

    private byte[] required() {
        return packets.next()
                .map(OggPacket::bytes)
                .filter(bytes -> bytes.length > 7 && bytes[0] == 5)
                .orElseThrow(() -> source.invalid(
                        "is damaged: no Vorbis setup header follows its comment; copy or download the file again"));
    }

    private void header(byte[] bytes, int number) {
        if (info.synthesis_headerin(comment, packet(bytes, number)) < 0) {
            throw source.invalid("is damaged: Vorbis header " + (number + 1) + " of " + HEADERS
                    + " cannot be understood; copy or download the file again");
        }
    }

    private static byte[] emptyComment() {
        byte[] empty = new byte[7 + 4 + 4 + 1];
        System.arraycopy("\u0003vorbis".getBytes(StandardCharsets.ISO_8859_1), 0, empty, 0, 7);
        empty[empty.length - 1] = 1;
        return empty;
    }

    /** Without positions: they are seen to here. */
    private static Packet packet(byte[] bytes, int number) {
        Packet packet = new Packet();
        packet.packet_base = Arrays.copyOf(bytes, bytes.length + SLACK);
        packet.packet = 0;
        packet.bytes = bytes.length;
        packet.b_o_s = number == 0 ? 1 : 0;
        packet.granulepos = -1;
        packet.packetno = number;
        return packet;
    }
}
