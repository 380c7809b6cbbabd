// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/draftheader.h"

#include "base/datetext.h"
#include "document/report.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Label
{
    std::u16string_view text; // in Chinese, without blanks
    QLatin1StringView key;    // metadata key; empty for fields a report does not hold
};

// Longer labels first where one ends in another.
constexpr std::array labels{
    Label{u"索引号", "index_number"_L1},
    Label{u"统一编号", "unified_number"_L1},
    Label{u"发文字号", "document_number"_L1},
    Label{u"文件编号", "document_number"_L1},
    Label{u"文号", "document_number"_L1},
    Label{u"成文日期", "written_date"_L1},
    Label{u"生成日期", "written_date"_L1},
    Label{u"发布日期", "published_date"_L1},
    Label{u"发布时间", "published_date"_L1},
    Label{u"公开日期", "published_date"_L1},
    Label{u"发布机构", "publisher"_L1},
    Label{u"发布单位", "publisher"_L1},
    Label{u"信息来源", "source"_L1},
    Label{u"来源", "source"_L1},
    Label{u"主题分类", "subject"_L1},
    Label{u"有效性", "validity"_L1},
    Label{u"访问次数", {}},
    Label{u"浏览次数", {}},
    Label{u"浏览量", {}},
    Label{u"点击数", {}},
    Label{u"字体", {}},
    Label{u"作者", {}},
};

// Any label with its separator: one group per label, blanks allowed between its characters.
const QRegularExpression &labelForm()
{
    static const QRegularExpression form = [] {
        QStringList names;
        for (const Label &label : labels) {
            QStringList characters;
            for (const char16_t c : label.text)
                characters.append(QString(QChar(c)));
            names.append(u'(' + characters.join(u"\\s*"_s) + u')');
        }
        return QRegularExpression(u"(?<=^|[\\s|｜】])[【\\[]?(?:"_s + names.join(u'|') +
                                      u")(?:\\s*[】\\]:：]+\\s*|\\s+|$)"_s,
                                  QRegularExpression::UseUnicodePropertiesOption);
    }();
    return form;
}

struct Field
{
    const Label *label = nullptr;
    QString value;
};

// The fields of a line that begins with a label; none for any other line.
QList<Field> fieldsOf(const QString &line)
{
    QList<Field> fields;
    qsizetype valueStart = 0;
    for (auto it = labelForm().globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (fields.isEmpty() && match.capturedStart() > 0)
            return {};
        if (!fields.isEmpty())
            fields.last().value = line.sliced(valueStart, match.capturedStart() - valueStart);
        fields.append(Field{&labels[static_cast<size_t>(match.lastCapturedIndex() - 1)], {}});
        valueStart = match.capturedEnd();
    }
    if (!fields.isEmpty())
        fields.last().value = line.sliced(valueStart);
    return fields;
}

QString labelText(const Label &label)
{
    return QString::fromUtf16(label.text.data(), static_cast<qsizetype>(label.text.size()));
}

} // namespace

bool DraftHeader::isHeaderLine(const QString &line)
{
    return !fieldsOf(line).isEmpty();
}

qsizetype DraftHeader::take(const QString &line, const QString &next)
{
    QList<Field> fields = fieldsOf(line);
    if (fields.isEmpty())
        return 0;
    const bool valueBelow = fields.size() == 1 && fields.first().value.isEmpty() &&
                            line.size() <= 2 * qsizetype(fields.first().label->text.size()) &&
                            fieldsOf(next).isEmpty();
    if (valueBelow)
        fields.first().value = next;
    for (const Field &field : fields)
        store(field.label->key, labelText(*field.label), field.value.simplified());
    return valueBelow ? 2 : 1;
}

void DraftHeader::store(const QString &key, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    QString stored = value;
    if (isMetaDate(key))
        stored = isoDate(value, key == "published_date"_L1).value_or(QString());
    const bool placed = !key.isEmpty() && !stored.isEmpty() && m_meta.value(key, stored) == stored;
    if (placed)
        m_meta.insert(key, stored);
    else
        m_unplaced.append(label + u"："_s + value);
}
