// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpictures.h"

#include <QCoreApplication>
#include <QList>

#include <future>
#include <mutex>
#include <thread>
#include <vector>

// The pictures of one export: what several formats ask for is painted and encoded once. Each
// format asks in its own time, from any thread; only the thread that made this object paints.
class SharedPictures : public ChartPictures
{
    Q_DECLARE_TR_FUNCTIONS(SharedPictures)

public:
    // `pictures` outlives this object.
    explicit SharedPictures(const ChartPictures *pictures);
    ~SharedPictures() override; // waits for the encoders

    // Paints these charts here and now, at their good size, and encodes them in other threads:
    // whoever asks for one of them then need not be able to paint.
    void prepare(const QList<ChartData> &charts, Format format, qreal widthMm, int dpi);

    // Internal error in another thread for a picture that was not prepared.
    Result<QByteArray> picture(const ChartData &data, Format format, QSizeF sizeMm,
                               int dpi) const override;
    QSizeF goodSize(const ChartData &data, qreal widthMm) const override;

private:
    using Bytes = Result<QByteArray>;
    struct Picture
    {
        ChartData data;
        Format format;
        QSizeF sizeMm;
        int dpi;
        std::shared_future<Bytes> bytes;
    };
    struct Size
    {
        ChartData data;
        qreal widthMm;
        QSizeF sizeMm;
    };

    // Invalid when nobody has asked for it yet.
    std::shared_future<Bytes> known(const ChartData &data, Format format, QSizeF sizeMm,
                                    int dpi) const;

    const ChartPictures *m_pictures;
    std::thread::id m_painter = std::this_thread::get_id();
    mutable std::mutex m_mutex; // of the two lists
    mutable std::vector<Picture> m_known;
    mutable std::vector<Size> m_sizes;
};
