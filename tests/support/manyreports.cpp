// SPDX-License-Identifier: GPL-3.0-or-later
#include "manyreports.h"

#include "document/reportedit.h"
#include "document/reportfile.h"
#include "samplereports.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

// Figures without an equation between them and the rows that make up the results of requests.
struct Cells
{
    QStringList plain;
    QStringList results; // rows of table three below the results that are entered
    QStringList applicants;
};

const Cells &cells()
{
    static const Cells cells = [] {
        Cells found;
        const TemplatePtr form = TestSupport::shippedCatalog().find(u"annual-report-2021"_s);
        for (const CellSpec &cell : form->cells) {
            if (cell.role != CellRole::Input)
                continue;
            const QString row = cell.id.section(u'.', 0, -2);
            const QString column = cell.id.section(u'.', -1);
            if (cell.table != "t3"_L1) {
                found.plain += cell.id;
                continue;
            }
            if (!found.applicants.contains(column))
                found.applicants += column;
            const bool flow = row == "t3.new"_L1 || row.startsWith("t3.carried"_L1);
            if (!flow && !found.results.contains(row))
                found.results += row;
        }
        return found;
    }();
    return cells;
}

} // namespace

Report TestSupport::subordinateReport(int number, int textLength)
{
    QRandomGenerator random(static_cast<quint32>(number));
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit = {u"某市第%1局"_s.arg(number), u"%1局"_s.arg(number),
                   u"U%1"_s.arg(number, 5, 10, QChar(u'0')), OrganKind::Department,
                   OrganLevel::County};
    report.year = 2021;
    const auto put = [&report](const QString &id, qint64 value) {
        report.figures.insert(id, Figure::number(Amount::fromInt(value)));
    };
    for (const QString &id : cells().plain)
        put(id, static_cast<qint64>(random.bounded(40)));
    put(u"t2.reg.made"_s, 0);
    report.figures.insert(u"t2.charge.fee"_s,
                          Figure::number(Amount::fromMillionths(random.bounded(90'000'000))));
    for (const QString &column : cells().applicants) {
        qint64 answered = 0;
        for (const QString &row : cells().results) {
            const qint64 value = random.bounded(9);
            put(row + u'.' + column, value);
            answered += value;
        }
        const qint64 carriedIn = random.bounded(3);
        const qint64 carriedOut = random.bounded(2) + 3;
        put(u"t3.carried_in."_s + column, carriedIn);
        put(u"t3.carried_out."_s + column, carriedOut);
        put(u"t3.new."_s + column, answered + carriedOut - carriedIn);
    }
    if (number % 7 == 0)
        report.figures.remove(cells().plain.at(number % cells().plain.size()));
    if (number % 11 == 0)
        report.figures.insert(cells().plain.at(number % cells().plain.size()),
                              Figure::notApplicable());
    if (number % 13 == 0)
        put(u"t3.new.total"_s, 1); // a total stated wrongly
    const QString sentence =
        u"全年主动公开信息，办理群众来信来访，回应社会关切，召开新闻发布会。"_s;
    QString text;
    while (text.size() < textLength)
        text += sentence + (text.size() % 5 == 0 ? u"\n"_s : QString());
    if (!text.isEmpty())
        report.texts.insert(u"c1"_s, text + u'\n');
    return report;
}

void TestSupport::writeSubordinateReports(const QString &folder, int count, int textLength)
{
    for (int number = 1; number <= count; ++number) {
        QFile file(QDir(folder).filePath(u"%1.nianbao"_s.arg(number, 5, 10, QChar(u'0'))));
        const QByteArray bytes = ReportFile::toBytes(subordinateReport(number, textLength));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

QByteArray TestSupport::subordinateList(int count)
{
    QByteArray list = "代码,名称,简称\n";
    for (int number = 1; number <= count; ++number) {
        const Unit unit = subordinateReport(number, 0).unit;
        list += (unit.code + u',' + unit.name + u',' + unit.shortName + u'\n').toUtf8();
    }
    return list;
}

Report TestSupport::unitReport(const QString &name, const QStringList &values)
{
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    Unit unit;
    unit.name = name;
    auto report = ReportEdit::create(catalog, {u"annual-report-2021"_s}, unit, 2021);
    QList<ReportEdit::Assignment> assignments;
    for (const QString &value : values)
        assignments.append({value.section(u'=', 0, 0), value.section(u'=', 1)});
    const auto form = ReportForm::make(catalog, report->templates);
    const auto assigned = ReportEdit::assign(*report, **form, assignments);
    if (!assigned)
        qFatal("%s", qPrintable(assigned.error().text()));
    return *report;
}
