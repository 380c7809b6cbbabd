// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/chartfiles.h"

#include "export/filenames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

} // namespace

QString ChartFiles::formatId(ChartPictures::Format format)
{
    switch (format) {
    case ChartPictures::Format::Png:
        return u"png"_s;
    case ChartPictures::Format::Svg:
        return u"svg"_s;
    case ChartPictures::Format::Pdf:
        break;
    }
    return u"pdf"_s;
}

std::optional<ChartPictures::Format> ChartFiles::formatFromId(QStringView id)
{
    using Format = ChartPictures::Format;
    for (const Format format : {Format::Png, Format::Svg, Format::Pdf}) {
        if (formatId(format) == id)
            return format;
    }
    return std::nullopt;
}

Result<void> ChartFiles::check(const Wish &wish)
{
    if (wish.formats.isEmpty())
        return badInput(Words::tr("No picture format is given."));
    if (wish.widthMm < ChartPictures::LeastWidthMm || wish.widthMm > ChartPictures::MostWidthMm) {
        return badInput(Words::tr("A chart picture is %1 to %2 mm wide.")
                            .arg(ChartPictures::LeastWidthMm)
                            .arg(ChartPictures::MostWidthMm));
    }
    if (wish.dpi < ChartPictures::LeastDpi || wish.dpi > ChartPictures::MostDpi) {
        return badInput(Words::tr("The resolution of a chart picture is %1 to %2 dpi.")
                            .arg(ChartPictures::LeastDpi)
                            .arg(ChartPictures::MostDpi));
    }
    return {};
}

QString ChartFiles::fileName(const ReportSet &set, const ChartData &chart,
                             ChartPictures::Format format)
{
    const QString start = exportBaseName(set, chart.document) + u'_';
    const QString suffix = u'.' + formatId(format);
    const qsizetype room = FileNames::MaxBytes - (start + suffix).toUtf8().size();
    return start + FileNames::legal(chart.id, FileNames::MaxCharacters, room) + suffix;
}

ChartFiles::Run::Run(const ReportSet &set, const QList<ChartData> &charts, const Wish &wish,
                     const ChartPictures *pictures)
    : m_wish(wish)
    , m_pictures(pictures)
    , m_sound(check(wish))
{
    if (m_sound && !pictures) {
        m_sound = Error{Error::Kind::CannotWrite,
                        Words::tr("Chart pictures cannot be painted here; export them from the "
                                  "desktop program."),
                        {}};
    }
    if (!m_sound)
        return;
    for (const ChartData &chart : charts) {
        if (!chart.hasNumbers())
            continue;
        for (const ChartPictures::Format format : wish.formats)
            m_items.push_back({chart, format, fileName(set, chart, format)});
    }
}

ChartFiles::Run::~Run()
{
    m_encoders.waitForDone();
}

bool ChartFiles::Run::next()
{
    if (m_done >= all())
        return false;
    Item &item = m_items[static_cast<size_t>(m_done++)];
    const auto encode = m_pictures->painted(
        item.chart, item.format, m_pictures->goodSize(item.chart, m_wish.widthMm), m_wish.dpi);
    m_encoders.start([&item, encode] { item.bytes = encode(); });
    return true;
}

Result<QList<ExportedFile>> ChartFiles::Run::finish()
{
    if (!m_sound)
        return m_sound.error();
    while (next()) {
    }
    m_encoders.waitForDone();
    QList<ExportedFile> files;
    for (const Item &item : m_items) {
        if (!item.bytes)
            return item.bytes.error();
        files.append({item.name, *item.bytes});
    }
    return files;
}
