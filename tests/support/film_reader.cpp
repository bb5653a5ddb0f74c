// SPDX-License-Identifier: MIT
#include "support/film_reader.h"

#include <cstdlib>
#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

namespace myoatlas::support {
namespace {

using Format = std::unique_ptr<AVFormatContext, decltype([](AVFormatContext* file) { avformat_close_input(&file); })>;
using Decoder = std::unique_ptr<AVCodecContext, decltype([](AVCodecContext* codec) { avcodec_free_context(&codec); })>;
using Frame = std::unique_ptr<AVFrame, decltype([](AVFrame* frame) { av_frame_free(&frame); })>;
using Packet = std::unique_ptr<AVPacket, decltype([](AVPacket* packet) { av_packet_free(&packet); })>;
using Scaler = std::unique_ptr<SwsContext, decltype([](SwsContext* scaler) { sws_freeContext(scaler); })>;

std::vector<std::uint8_t> rgb_of(const AVFrame& frame) {
    const Scaler scaler(sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), frame.width,
                                       frame.height, AV_PIX_FMT_RGB24, SWS_BILINEAR, nullptr, nullptr, nullptr));
    const int row = 3 * frame.width;
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(row) * static_cast<std::size_t>(frame.height));
    std::uint8_t* to[] = {rgb.data()};
    const int rows[] = {row};
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, to, rows);
    return rgb;
}

void take_frames(AVCodecContext* decoder, AVFrame* frame, ReadFilm& film) {
    while (avcodec_receive_frame(decoder, frame) == 0) {
        film.frames.push_back(rgb_of(*frame));
        av_frame_unref(frame);
    }
}

}

ReadFilm read_film(const std::filesystem::path& path) {
    ReadFilm film;
    AVFormatContext* opened = nullptr;
    if (avformat_open_input(&opened, path.c_str(), nullptr, nullptr) != 0) return film;
    const Format file(opened);
    if (avformat_find_stream_info(file.get(), nullptr) < 0) return film;
    const AVCodec* codec = nullptr;
    const int stream = av_find_best_stream(file.get(), AVMEDIA_TYPE_VIDEO, -1, -1, &codec, 0);
    if (stream < 0 || !codec) return film;
    const Decoder decoder(avcodec_alloc_context3(codec));
    if (avcodec_parameters_to_context(decoder.get(), file->streams[stream]->codecpar) < 0) return film;
    if (avcodec_open2(decoder.get(), codec, nullptr) < 0) return film;
    film.format = file->iformat->name;
    film.codec = avcodec_get_name(codec->id);
    film.width = decoder->width;
    film.height = decoder->height;
    film.seconds = file->duration > 0 ? static_cast<double>(file->duration) / AV_TIME_BASE : 0.0;
    const Packet packet(av_packet_alloc());
    const Frame frame(av_frame_alloc());
    while (av_read_frame(file.get(), packet.get()) == 0) {
        if (packet->stream_index == stream && avcodec_send_packet(decoder.get(), packet.get()) == 0)
            take_frames(decoder.get(), frame.get(), film);
        av_packet_unref(packet.get());
    }
    avcodec_send_packet(decoder.get(), nullptr);
    take_frames(decoder.get(), frame.get(), film);
    return film;
}

double difference(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    if (a.size() != b.size() || a.empty()) return 255.0;
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
    return sum / static_cast<double>(a.size());
}

}
