// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpictures.h"
#include "export/exporter.h"

#include <QList>
#include <QThreadPool>

#include <optional>
#include <vector>

// Charts taken out as picture files, in the formats, width and resolution a person asks for.
namespace ChartFiles {

struct Wish
{
    QList<ChartPictures::Format> formats{ChartPictures::Format::Png};
    int widthMm = static_cast<int>(ChartPictures::DocumentWidthMm);
    int dpi = ChartPictures::PrintDpi;
};

// "png", "svg", "pdf": also the file name's suffix.
QString formatId(ChartPictures::Format format);
std::optional<ChartPictures::Format> formatFromId(QStringView id);

// BadInput for no format, a width or a resolution outside what pictures can have.
Result<void> check(const Wish &wish);

// "杭州市城市管理局_2021年_政府信息公开工作年度报告_applications-by-result.png"; legal everywhere.
QString fileName(const ReportSet &set, const ChartData &chart, ChartPictures::Format format);

// Makes the pictures of some charts one after the other, so that a window stays alive: next()
// paints one here, which is then encoded in other threads while the next is painted.
class Run
{
public:
    // Charts without any figure are left out. `pictures` outlives the run; without it, and for a
    // wish that cannot be, finish() says so.
    Run(const ReportSet &set, const QList<ChartData> &charts, const Wish &wish,
        const ChartPictures *pictures);
    ~Run(); // waits for the encoders

    int done() const { return m_done; }
    int all() const { return static_cast<int>(m_items.size()); }
    bool next(); // paints one picture; false when all are painted
    // All files in the order of the charts; waits for the encoders. The first Error there was.
    Result<QList<ExportedFile>> finish();

private:
    struct Item
    {
        ChartData chart;
        ChartPictures::Format format;
        QString name;
        Result<QByteArray> bytes = QByteArray();
    };

    Wish m_wish;
    const ChartPictures *m_pictures;
    Result<void> m_sound;
    std::vector<Item> m_items; // never grows: encoders hold places in it
    int m_done = 0;
    QThreadPool m_encoders;
};

} // namespace ChartFiles
