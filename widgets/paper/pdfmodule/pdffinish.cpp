// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdfmodule/pdffinish.h"

#include <QCoreApplication>
#include <QRegularExpression>

#define POINTERHOLDER_TRANSITION 4 // the library asks how old the caller is
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <string>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PdfFinisher)
};

// Text as PDF keeps it: UTF-16 with its mark.
QPDFObjectHandle textOf(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

class Finisher
{
public:
    Finisher(const QByteArray &painted, const PdfFinish &finish)
        : m_finish(finish)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("painted", painted.constData(),
                                static_cast<size_t>(painted.size()));
    }

    QByteArray write()
    {
        for (QPDFObjectHandle &object : m_pdf.getAllObjects()) {
            if (object.isStream())
                mendCharacters(object);
            else if (object.isDictionaryOfType("/FontDescriptor"))
                nameFont(object);
        }
        for (QPDFObjectHandle &object : m_pdf.getAllObjects()) {
            if (object.isDictionaryOfType("/Font"))
                nameLikeDescriptor(object);
        }
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
        m_pdf.getTrailer().removeKey("/ID"); // of chance; the writer makes one of the content
        setProperties(root);
        addOutline(root);
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable); // PDF/A-1 knows none
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()),
                          static_cast<qsizetype>(bytes->getSize()));
    }

private:
    // A ToUnicode map as the painter writes it: <0001> <0003> [<2F00> <5E74> <62A5>] or
    // <0001> <0003> <0041>, counting up.
    void mendCharacters(QPDFObjectHandle &stream) const
    {
        QPDFObjectHandle dictionary = stream.getDict();
        if (!m_finish.meant || dictionary.hasKey("/Type") || dictionary.hasKey("/Subtype"))
            return;
        const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
        const QByteArray map(reinterpret_cast<const char *>(data->getBuffer()),
                             static_cast<qsizetype>(data->getSize()));
        if (!map.contains("beginbfrange"))
            return;
        static const QRegularExpression range(
            u"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]{4})>|\\[([^\\]]*)\\])"_s);
        const QString text = QString::fromLatin1(map);
        QString mended;
        qsizetype end = 0;
        for (auto it = range.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            mended += QStringView(text).sliced(end, match.capturedStart() - end);
            mended += mendedRange(match);
            end = match.capturedEnd();
        }
        mended += QStringView(text).sliced(end);
        stream.replaceStreamData(mended.toStdString(), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }

    QString mendedRange(const QRegularExpressionMatch &range) const
    {
        const auto hex = [](uint code) { return u"%1"_s.arg(code, 4, 16, QLatin1Char('0')); };
        QStringList characters;
        if (range.capturedLength(3) > 0) {
            const uint first = range.captured(1).toUInt(nullptr, 16);
            const uint last = range.captured(2).toUInt(nullptr, 16);
            const uint character = range.captured(3).toUInt(nullptr, 16);
            for (uint i = 0; first + i <= last; ++i)
                characters += hex(m_finish.meant(static_cast<char16_t>(character + i)));
        } else {
            for (QString code : range.captured(4).split(u' ', Qt::SkipEmptyParts)) {
                code.remove(u'<').remove(u'>');
                constexpr qsizetype single = 4; // a pair of surrogates means itself
                const auto character = static_cast<char16_t>(code.toUInt(nullptr, 16));
                characters += code.size() == single ? hex(m_finish.meant(character)) : code;
            }
        }
        return u"<%1> <%2> [<%3>]"_s.arg(range.captured(1), range.captured(2),
                                         characters.join(u"> <"_s));
    }

    // The painter marks fonts that are there in part by six letters of chance (QNCAAA+Noto…).
    static void nameFont(QPDFObjectHandle &descriptor)
    {
        constexpr size_t mark = 8; // with '/' and '+'
        QPDFObjectHandle name = descriptor.getKey("/FontName");
        if (!name.isName() || name.getName().size() <= mark || name.getName()[mark - 1] != '+')
            return;
        const std::string base = name.getName().substr(mark);
        quint32 sum = 2166136261; // of the font's own name: six letters that do not change
        for (const char c : base)
            sum = (sum ^ static_cast<unsigned char>(c)) * 16777619;
        std::string letters;
        for (int i = 0; i < 6; ++i, sum /= 26)
            letters += static_cast<char>('A' + sum % 26);
        descriptor.replaceKey("/FontName", QPDFObjectHandle::newName('/' + letters + '+' + base));
    }

    // A font is named as its descriptor is; the painter leaves the mark out.
    static void nameLikeDescriptor(QPDFObjectHandle &font)
    {
        QPDFObjectHandle described = font;
        QPDFObjectHandle parts = font.getKey("/DescendantFonts");
        if (parts.isArray() && parts.getArrayNItems() == 1)
            described = parts.getArrayItem(0);
        QPDFObjectHandle descriptor = described.getKey("/FontDescriptor");
        if (descriptor.isDictionary() && descriptor.getKey("/FontName").isName())
            font.replaceKey("/BaseFont", descriptor.getKey("/FontName"));
    }

    void setProperties(QPDFObjectHandle &root)
    {
        const bool dated = m_finish.time.isValid();
        const QDateTime utc = m_finish.time.toUTC();
        const QString date = u"D:"_s + utc.toString(u"yyyyMMddHHmmss"_s) + u'Z';
        QPDFObjectHandle information = m_pdf.getTrailer().getKey("/Info");
        if (information.isDictionary()) { // a key without a value is none
            information.replaceKey("/Title", textOf(m_finish.title));
            information.replaceKey("/Creator", textOf(m_finish.unit));
            information.replaceKey("/CreationDate",
                                   dated ? QPDFObjectHandle::newString(date.toStdString())
                                         : QPDFObjectHandle::newNull());
        }
        QPDFObjectHandle metadata = root.getKey("/Metadata");
        if (!metadata.isStream())
            return;
        const std::shared_ptr<Buffer> data = metadata.getStreamData();
        QString xmp = QString::fromUtf8(reinterpret_cast<const char *>(data->getBuffer()),
                                        static_cast<qsizetype>(data->getSize()));
        static const QRegularExpression dates(u"xmp:(CreateDate|ModifyDate)=\"[^\"]*\""_s);
        xmp.replace(dates, dated ? u"xmp:\\1=\"%1\""_s.arg(utc.toString(Qt::ISODate)) : QString());
        metadata.replaceStreamData(xmp.toStdString(), QPDFObjectHandle::newNull(),
                                   QPDFObjectHandle::newNull());
    }

    // Headings of level 1 with those of level 2 below them; the title is the document's, not an
    // entry.
    void addOutline(QPDFObjectHandle &root)
    {
        const std::vector<QPDFObjectHandle> pages = m_pdf.getAllPages();
        QPDFObjectHandle top =
            m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        QPDFObjectHandle chapter;
        int count = 0;
        for (const PageMark &mark : m_finish.marks) {
            if (mark.level < 1 || mark.page >= static_cast<int>(pages.size()))
                continue;
            const bool below = mark.level > 1 && chapter.isInitialized();
            QPDFObjectHandle parent = below ? chapter : top;
            QPDFObjectHandle item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            QPDFObjectHandle page = pages[static_cast<size_t>(mark.page)];
            item.replaceKey("/Title", textOf(mark.text));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(page, mark));
            append(parent, item);
            if (!below)
                chapter = item;
            ++count;
        }
        if (count == 0)
            return;
        root.replaceKey("/Outlines", top);
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

    QPDFObjectHandle destination(QPDFObjectHandle &page, const PageMark &mark) const
    {
        constexpr double height = 842; // points, as the page says
        const double y =
            m_finish.sheetHeight > 0 ? height - height * mark.y / m_finish.sheetHeight : height;
        QPDFObjectHandle place = QPDFObjectHandle::newArray();
        place.appendItem(page);
        place.appendItem(QPDFObjectHandle::newName("/XYZ"));
        place.appendItem(QPDFObjectHandle::newInteger(0));
        place.appendItem(QPDFObjectHandle::newReal(y, 1));
        place.appendItem(QPDFObjectHandle::newInteger(0));
        return place;
    }

    static void append(QPDFObjectHandle &parent, QPDFObjectHandle &item)
    {
        if (parent.hasKey("/Last")) {
            QPDFObjectHandle last = parent.getKey("/Last");
            last.replaceKey("/Next", item);
            item.replaceKey("/Prev", last);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        const long long count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count + 1));
    }

    const PdfFinish &m_finish;
    QPDF m_pdf;
};

} // namespace

extern "C" Q_DECL_EXPORT void nianbaoFinishPdf(const QByteArray &painted, const PdfFinish &finish,
                                               Result<QByteArray> &finished)
{
    try {
        finished = Finisher(painted, finish).write();
    } catch (const std::exception &fault) { // the library's way to fail
        finished = Error{
            Error::Kind::CannotWrite,
            Words::tr("The PDF could not be finished: %1").arg(QString::fromUtf8(fault.what())),
            {}};
    }
}
