// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/film_coder.h"

#include "myoatlas/io/documents/film_palette.h"

#include <cstring>
#include <memory>
#include <new>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace myoatlas::io {
namespace {

struct Free {
    void operator()(AVCodecContext* coder) const { avcodec_free_context(&coder); }
    void operator()(AVFormatContext* film) const { avformat_free_context(film); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

// What goes wrong within libav, as a sentence; caught by code_film.
struct FilmFault {
    std::string what;
};
void need(int code, const char* what) {
    if (code >= 0) return;
    char reason[AV_ERROR_MAX_STRING_SIZE] = "";
    av_strerror(code, reason, sizeof reason);
    throw FilmFault{std::string(what) + ": " + reason};
}
template <class T> T* need(T* made, const char* what) {
    if (!made) throw FilmFault{what};
    return made;
}

const char* container_of(FilmFormat format) {
    return format == FilmFormat::Gif ? "gif" : format == FilmFormat::WebM ? "webm" : "mp4";
}
const char* coder_of(FilmFormat format) {
    return format == FilmFormat::Gif ? "gif" : format == FilmFormat::WebM ? "libvpx-vp9" : "libx264";
}

// Puts a film together in memory.
class FilmMaker {
public:
    FilmMaker(FilmFormat format, std::span<const Image> pictures, int frames_per_second)
        : format_(format), pictures_(pictures), rate_(frames_per_second) {
        AVFormatContext* film = nullptr;
        need(avformat_alloc_output_context2(&film, nullptr, container_of(format), nullptr),
             "this system's libav writes no such films");
        film_.reset(film);
        film_->flags |= AVFMT_FLAG_BITEXACT;
        open_coder();
        stream_ = need(avformat_new_stream(film_.get(), nullptr), "there is not enough memory");
        need(avcodec_parameters_from_context(stream_->codecpar, coder_.get()), "the film cannot be begun");
        stream_->time_base = coder_->time_base;
        stream_->avg_frame_rate = coder_->framerate;
    }
    ~FilmMaker() {
        if (film_ && film_->pb) {
            std::uint8_t* left = nullptr;
            avio_close_dyn_buf(film_->pb, &left);
            av_free(left);
        }
    }
    FilmMaker(const FilmMaker&) = delete;
    FilmMaker& operator=(const FilmMaker&) = delete;

    std::vector<std::byte> make() {
        need(avio_open_dyn_buf(&film_->pb), "there is not enough memory");
        need(avformat_write_header(film_.get(), nullptr), "the film cannot be begun");
        const std::unique_ptr<AVFrame, Free> frame(need(av_frame_alloc(), "there is not enough memory"));
        frame->format = coder_->pix_fmt;
        frame->width = coder_->width;
        frame->height = coder_->height;
        need(av_frame_get_buffer(frame.get(), 0), "there is not enough memory");
        std::optional<FilmPalette> palette;
        if (format_ == FilmFormat::Gif) palette.emplace(pictures_);
        for (std::size_t i = 0; i < pictures_.size(); ++i) {
            need(av_frame_make_writable(frame.get()), "there is not enough memory");
            if (palette)
                fill(*frame, pictures_[i], *palette);
            else
                fill(*frame, pictures_[i]);
            frame->pts = static_cast<std::int64_t>(i);
            code(frame.get());
        }
        code(nullptr);
        need(av_write_trailer(film_.get()), "the film cannot be ended");
        std::uint8_t* bytes = nullptr;
        const int count = avio_close_dyn_buf(film_->pb, &bytes);
        film_->pb = nullptr;
        const auto* first = reinterpret_cast<const std::byte*>(bytes);
        std::vector<std::byte> film(first, first + count);
        av_free(bytes);
        return film;
    }

private:
    void open_coder() {
        const AVCodec* codec = avcodec_find_encoder_by_name(coder_of(format_));
        if (!codec)
            throw FilmFault{std::string("this system's libav has no coder ") + coder_of(format_) +
                            "; another ending may do"};
        coder_.reset(need(avcodec_alloc_context3(codec), "there is not enough memory"));
        coder_->width = pictures_.front().width;
        coder_->height = pictures_.front().height;
        coder_->time_base = {1, rate_};
        coder_->framerate = {rate_, 1};
        coder_->pix_fmt = format_ == FilmFormat::Gif ? AV_PIX_FMT_PAL8 : AV_PIX_FMT_YUV420P;
        coder_->flags |= AV_CODEC_FLAG_BITEXACT;
        coder_->thread_count = 1; // more would give other bytes from one machine to the next
        if (film_->oformat->flags & AVFMT_GLOBALHEADER) coder_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        if (format_ != FilmFormat::Gif) {
            coder_->color_range = AVCOL_RANGE_MPEG;
            coder_->colorspace = AVCOL_SPC_BT709;
            coder_->color_primaries = AVCOL_PRI_BT709;
            coder_->color_trc = AVCOL_TRC_BT709;
        }
        if (format_ == FilmFormat::WebM) {
            set("crf", "32");
            set("deadline", "good");
            set("cpu-used", "4");
            coder_->bit_rate = 0;
        }
        if (format_ == FilmFormat::Mp4) {
            set("crf", "21");
            set("preset", "medium");
        }
        need(avcodec_open2(coder_.get(), codec, nullptr), "the coder cannot be opened");
    }
    void set(const char* option, const char* value) { need(av_opt_set(coder_->priv_data, option, value, 0), option); }

    static void fill(AVFrame& frame, const Image& picture, const FilmPalette& palette) {
        const std::vector<std::uint8_t> indices = palette.indexed(picture);
        for (int y = 0; y < picture.height; ++y)
            std::memcpy(frame.data[0] + static_cast<std::ptrdiff_t>(y) * frame.linesize[0],
                        indices.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width),
                        static_cast<std::size_t>(picture.width));
        std::array<std::uint32_t, 256> colors{}; // those that are not used are clear
        for (std::size_t i = 0; i < palette.colors().size(); ++i) {
            const auto& [red, green, blue] = palette.colors()[i];
            colors[i] = 0xff000000u | (std::uint32_t{red} << 16) | (std::uint32_t{green} << 8) | blue;
        }
        std::memcpy(frame.data[1], colors.data(), sizeof colors);
    }

    void fill(AVFrame& frame, const Image& picture) {
        if (!scaler_) {
            scaler_.reset(
                need(sws_getContext(picture.width, picture.height, AV_PIX_FMT_RGBA, picture.width, picture.height,
                                    AV_PIX_FMT_YUV420P, SWS_BICUBIC | SWS_BITEXACT, nullptr, nullptr, nullptr),
                     "the colors cannot be changed"));
            const int* bt709 = sws_getCoefficients(SWS_CS_ITU709);
            sws_setColorspaceDetails(scaler_.get(), bt709, 1, bt709, 0, 0, 1 << 16, 1 << 16);
        }
        const std::uint8_t* rows[]{picture.rgba.data()};
        const int strides[]{4 * picture.width};
        sws_scale(scaler_.get(), rows, strides, 0, picture.height, frame.data, frame.linesize);
    }

    void code(const AVFrame* frame) {
        need(avcodec_send_frame(coder_.get(), frame), "a picture cannot be coded");
        const std::unique_ptr<AVPacket, Free> packet(need(av_packet_alloc(), "there is not enough memory"));
        while (true) {
            const int got = avcodec_receive_packet(coder_.get(), packet.get());
            if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return;
            need(got, "a picture cannot be coded");
            if (packet->duration == 0) packet->duration = 1;
            av_packet_rescale_ts(packet.get(), coder_->time_base, stream_->time_base);
            packet->stream_index = stream_->index;
            need(av_interleaved_write_frame(film_.get(), packet.get()), "a picture cannot be written");
        }
    }

    FilmFormat format_;
    std::span<const Image> pictures_;
    int rate_;
    std::unique_ptr<AVFormatContext, Free> film_;
    std::unique_ptr<AVCodecContext, Free> coder_;
    std::unique_ptr<SwsContext, Free> scaler_;
    AVStream* stream_ = nullptr;
};

}

}

void myoatlas_code_film(const myoatlas::io::FilmOrder& order, std::vector<std::byte>& film, std::string& fault) {
    av_log_set_level(AV_LOG_ERROR);
    try {
        film = myoatlas::io::FilmMaker(order.format, order.pictures, order.frames_per_second).make();
    } catch (const myoatlas::io::FilmFault& found) {
        fault = found.what;
    } catch (const std::bad_alloc&) {
        fault = "there is not enough memory";
    }
}
