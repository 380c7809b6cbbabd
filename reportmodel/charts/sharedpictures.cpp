// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sharedpictures.h"

#include <algorithm>
#include <semaphore>

namespace {

// A painted picture takes several megabytes until it is encoded, and painting is faster: no more
// wait at once, of all exports together, than keep the processors busy.
std::counting_semaphore<> &roomForPainted()
{
    static std::counting_semaphore<> room(std::max(2U, std::thread::hardware_concurrency()));
    return room;
}

} // namespace

SharedPictures::SharedPictures(const ChartPictures *pictures)
    : m_pictures(pictures)
{
}

SharedPictures::~SharedPictures() = default; // the futures of std::async wait

void SharedPictures::prepare(const QList<ChartData> &charts, Format format, qreal widthMm, int dpi)
{
    for (const ChartData &chart : charts) {
        const QSizeF size = goodSize(chart, widthMm);
        if (known(chart, format, size, dpi).valid())
            continue;
        roomForPainted().acquire();
        auto encode = m_pictures->painted(chart, format, size, dpi);
        std::shared_future<Bytes> bytes =
            std::async(std::launch::async, [encode = std::move(encode)]() mutable {
                const Bytes result = encode();
                encode = {}; // and with it the painted picture
                roomForPainted().release();
                return result;
            });
        const std::lock_guard lock(m_mutex);
        m_known.push_back({chart, format, size, dpi, std::move(bytes)});
    }
}

Result<QByteArray> SharedPictures::picture(const ChartData &data, Format format, QSizeF sizeMm,
                                           int dpi) const
{
    if (const std::shared_future<Bytes> bytes = known(data, format, sizeMm, dpi); bytes.valid())
        return bytes.get();
    if (std::this_thread::get_id() != m_painter)
        return Error{Error::Kind::Internal, tr("The chart has not been painted beforehand."),
                     data.id};
    std::promise<Bytes> made;
    made.set_value(m_pictures->picture(data, format, sizeMm, dpi));
    std::shared_future<Bytes> bytes = made.get_future().share();
    const std::lock_guard lock(m_mutex);
    m_known.push_back({data, format, sizeMm, dpi, bytes});
    return bytes.get();
}

// Laying a chart out to measure it costs nearly as much as painting it.
QSizeF SharedPictures::goodSize(const ChartData &data, qreal widthMm) const
{
    const auto sameSize = [&](const Size &one) {
        return qFuzzyCompare(one.widthMm, widthMm) && one.data == data;
    };
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::find_if(m_sizes.cbegin(), m_sizes.cend(), sameSize);
        if (found != m_sizes.cend())
            return found->sizeMm;
    }
    const QSizeF size = m_pictures->goodSize(data, widthMm);
    const std::lock_guard lock(m_mutex);
    m_sizes.push_back({data, widthMm, size});
    return size;
}

std::shared_future<Result<QByteArray>> SharedPictures::known(const ChartData &data, Format format,
                                                             QSizeF sizeMm, int dpi) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_known.cbegin(), m_known.cend(), [&](const Picture &picture) {
        return picture.format == format && picture.dpi == dpi && picture.sizeMm == sizeMm &&
               picture.data == data;
    });
    return found == m_known.cend() ? std::shared_future<Bytes>() : found->bytes;
}
