package io.diapason.speech.audio;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** The sound track of a file, decoded frame by frame. Holds native memory until closed. */
final class FfmpegTrack implements AutoCloseable {
    /** File formats only: play lists and other things that name further files stay out. */
    private static final String FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,asf,ogg,caf,au,amr,wv,aac,mp3,w64,wav,avi";

    private final Source source;
    private final FfmpegBytes bytes;
    private final AVFormatContext file;
    private final AVCodecContext codec = new AVCodecContext(avcodec.avcodec_alloc_context3(null));
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private int track;
    private boolean drained;

    private FfmpegTrack(Source source) {
        this.source = source;
        this.bytes = new FfmpegBytes(source.bytes());
        this.file = avformat.avformat_alloc_context();
    }

    static FfmpegTrack open(Source source) {
        FfmpegTrack track = new FfmpegTrack(source);
        try {
            track.start();
            return track;
        } catch (RuntimeException e) {
            track.close();
            throw e;
        }
    }

    private void start() {
        file.pb(bytes.context());
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "format_whitelist", FORMATS, 0);
        avutil.av_dict_set(options, "protocol_whitelist", "none", 0);
        int opened = avformat.avformat_open_input(file, (String) null, null, options);
        avutil.av_dict_free(options);
        require(opened, "its container cannot be read");
        require(avformat.avformat_find_stream_info(file, (PointerPointer<?>) null), "its tracks cannot be read");
        track = require(
                avformat.av_find_best_stream(file, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0),
                "it has no sound track");
        AVStream stream = file.streams(track);
        requireWhole(stream);
        AVCodec decoder = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (decoder == null) {
            throw source.invalid("its sound track has a codec that ffmpeg was built without; convert it to WAV or FLAC");
        }
        avcodec.avcodec_parameters_to_context(codec, stream.codecpar());
        codec.thread_count(1).pkt_timebase(stream.time_base());
        require(avcodec.avcodec_open2(codec, decoder, (PointerPointer<?>) null), "its sound track cannot be decoded");
    }

    /** The next frame, valid until the one after it; nothing at the end. */
    @Nullable
    AVFrame next() {
        while (true) {
            int received = avcodec.avcodec_receive_frame(codec, frame);
            if (received == avutil.AVERROR_EOF) {
                return null;
            }
            if (received != avutil.AVERROR_EAGAIN()) {
                require(received, "its sound track is damaged");
                return frame;
            }
            feed();
        }
    }

    private void feed() {
        if (drained) {
            throw source.invalid("is damaged: its sound track does not end; copy or download the file again");
        }
        int read = avformat.av_read_frame(file, packet);
        if (read == avutil.AVERROR_EOF) {
            drained = true;
            avcodec.avcodec_send_packet(codec, null);
            return;
        }
        require(read, "its container is damaged or ends early");
        if ((packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0) {
            throw source.invalid("is truncated or damaged: a piece of its sound is not whole; copy or download the file again");
        }
        int sent = packet.stream_index() == track ? avcodec.avcodec_send_packet(codec, packet) : 0;
        avcodec.av_packet_unref(packet);
        require(sent, "its sound track is damaged");
    }

    /** What the container's index says of the places of the sound; ffmpeg itself just stops where the file does. */
    private void requireWhole(AVStream stream) {
        for (int i = avformat.avformat_index_get_entries_count(stream) - 1; i >= 0; i--) {
            AVIndexEntry entry = avformat.avformat_index_get_entry(stream, i);
            long end = entry.pos() + entry.size();
            if (end > source.size()) {
                throw source.invalid("is truncated: its sound reaches to byte " + end + " at least, but the file has "
                        + source.size() + "; copy or download the file again");
            }
        }
    }

    private int require(int result, String otherwise) {
        if (result < 0) {
            byte[] text = new byte[128];
            avutil.av_strerror(result, text, text.length);
            throw source.invalid("cannot be decoded by ffmpeg: " + otherwise + " ("
                    + new String(text, StandardCharsets.UTF_8).trim()
                    + "); copy or download the file again, or convert it to WAV or FLAC");
        }
        return result;
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(codec);
        avformat.avformat_close_input(file);
        bytes.close();
    }
}
