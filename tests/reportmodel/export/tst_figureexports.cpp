// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportedit.h"
#include "export/csvexporter.h"
#include "export/jsonexporter.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

QByteArray exported(const Exporter &exporter, const Report &report)
{
    const ReportSet set = evaluated(report);
    ExportJob job;
    job.set = &set;
    job.templateId = report.templates.first();
    job.locale = chinese();
    const auto files = exporter.write(job);
    if (!files || files->size() != 1)
        qFatal("one file was expected");
    return files->first().bytes;
}

// Reads RFC 4180 text back.
QList<QStringList> records(const QString &text)
{
    QList<QStringList> rows{{}};
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && text.mid(i + 1, 1) == u'"') {
            field += text[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            rows.last() += std::exchange(field, {});
        } else if (!quoted && c == u'\r') {
            rows.last() += std::exchange(field, {});
            rows += QStringList();
            ++i;
        } else {
            field += c;
        }
    }
    rows.removeLast();
    return rows;
}

QStringList record(const QByteArray &csv, const QString &id)
{
    for (const QStringList &row : records(QString::fromUtf8(csv))) {
        if (row.value(0) == id)
            return row;
    }
    return {};
}

} // namespace

class tst_FigureExports : public QObject
{
    Q_OBJECT

private slots:
    void jsonTellsThreeStates();
    void jsonIsReadBackByAssign();
    void jsonMarksStatedTotals();
    void csvIsExcelReady();
    void csvTellsThreeStates();
    void csvQuotes();
    void csvTextIsNoFormula_data();
    void csvTextIsNoFormula();
};

void tst_FigureExports::jsonTellsThreeStates()
{
    const QJsonObject root =
        QJsonDocument::fromJson(exported(JsonExporter(), bureauSummary())).object();
    QCOMPARE(root[u"format"], u"nianbao-figures"_s);
    QCOMPARE(root[u"version"], u"1.0"_s);
    QCOMPARE(root[u"unit"], u"杭州市城市管理局"_s);
    QCOMPARE(root[u"year"], 2021);
    QCOMPARE(root[u"templates"], QJsonArray({u"work-summary"_s}));
    const QJsonObject figures = root[u"figures"].toObject();
    QCOMPARE(figures[u"request.topic.water"], u"0"_s);
    QCOMPARE(figures[u"request.topic.muck"], u"na"_s);
    QVERIFY(figures[u"request.topic.garbage"].isNull());
    QCOMPARE(figures[u"platform.redesign_cost"], u"20"_s);
    QCOMPARE(root[u"approximate"], (QJsonObject{{u"platform.redesign_cost"_s, u"近"_s}}));
}

void tst_FigureExports::jsonIsReadBackByAssign()
{
    const Report report = districtReport();
    const QJsonObject figures =
        QJsonDocument::fromJson(exported(JsonExporter(), report)).object()[u"figures"].toObject();
    QList<ReportEdit::Assignment> values;
    for (auto it = figures.begin(); it != figures.end(); ++it)
        values += {it.key(), it.value().toString(), it.value().isNull()};
    Report copy = report;
    copy.figures.clear();
    const auto form = ReportForm::make(shippedCatalog(), report.templates);
    QVERIFY_RESULT(form);
    QVERIFY_RESULT(ReportEdit::assign(copy, **form, values));
    QCOMPARE(copy.figures, report.figures);
}

void tst_FigureExports::jsonMarksStatedTotals()
{
    Report report = districtReport();
    report.figures.insert(u"t3.new.total"_s, Figure::number(Amount::fromInt(71)));
    const QJsonObject root = QJsonDocument::fromJson(exported(JsonExporter(), report)).object();
    QCOMPARE(root[u"stated"], QJsonArray({u"t3.new.total"_s}));
    QCOMPARE(root[u"figures"][u"t3.new.total"], u"71"_s);
    QVERIFY(!root[u"figures"].toObject().contains(u"t3.deny.total"_s)); // never printed
}

void tst_FigureExports::csvIsExcelReady()
{
    const QByteArray csv = exported(CsvExporter(), districtReport());
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                           "id,label,column,unit,value,state,stated,approximate,sum,source\r\n"));
    QVERIFY(csv.endsWith("\r\n"));
    for (const QStringList &row : records(QString::fromUtf8(csv)))
        QCOMPARE(row.size(), 10);
}

void tst_FigureExports::csvTellsThreeStates()
{
    Report report = districtReport();
    report.figures.remove(u"t3.new.natural"_s);
    report.figures.insert(u"t3.new.company"_s, Figure::notApplicable());
    report.figures.insert(u"t3.new.total"_s, Figure::number(Amount::fromInt(-4)));
    const QByteArray csv = exported(CsvExporter(), report);
    QCOMPARE(record(csv, u"t3.new.natural"_s).mid(4, 2), QStringList({QString(), u"blank"_s}));
    QCOMPARE(record(csv, u"t3.new.company"_s).mid(4, 2), QStringList({QString(), u"na"_s}));
    QCOMPARE(record(csv, u"t3.new.ngo"_s).mid(4, 2), QStringList({u"2"_s, u"number"_s}));
    QCOMPARE(record(csv, u"t3.new.total"_s).mid(4, 3),
             QStringList({u"-4"_s, u"number"_s, u"1"_s})); // a number keeps its sign bare
}

void tst_FigureExports::csvQuotes()
{
    Report report = districtReport();
    report.figures[u"t2.norm.made"_s].source.note = u"法制科,\"台账\"\n第2页"_s;
    QCOMPARE(record(exported(CsvExporter(), report), u"t2.norm.made"_s).last(),
             u"法制科,\"台账\"\n第2页"_s);
}

void tst_FigureExports::csvTextIsNoFormula_data()
{
    QTest::addColumn<QString>("source");
    for (const QString &text : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\t=1"_s, u" =1"_s,
                                u"＝cmd|' /C calc'!A0"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_FigureExports::csvTextIsNoFormula()
{
    QFETCH(QString, source);
    Report report = districtReport();
    report.figures[u"t2.norm.made"_s].source.note = source;
    QCOMPARE(record(exported(CsvExporter(), report), u"t2.norm.made"_s).last(),
             u'\'' + QString(source).replace(u'\t', u' '));
}

QTEST_GUILESS_MAIN(tst_FigureExports)
#include "tst_figureexports.moc"
