// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "export/csvexporter.h"
#include "export/jsonexporter.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

const QString Source = QStringLiteral(NIANBAO_SOURCE_DIR);

// What the validators of Python say about these files; empty when they are as described.
QString faultsOf(const QStringList &paths)
{
    QProcess python;
    python.start(
        QStringLiteral(NIANBAO_PYTHON),
        QStringList{Source + u"/tests/support/validate.py"_s, Source + u"/resources/schema"_s} +
            paths);
    if (!python.waitForFinished() || python.exitStatus() != QProcess::NormalExit)
        return u"python does not run"_s;
    const QString told =
        QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError());
    return python.exitCode() == 0 ? QString() : told;
}

} // namespace

// The figures are what their shipped descriptions say.
class tst_FigureSchema : public QObject
{
    Q_OBJECT

private slots:
    void figuresAreAsDescribed_data();
    void figuresAreAsDescribed();
    void faultsAreFound_data();
    void faultsAreFound();
};

void tst_FigureSchema::figuresAreAsDescribed_data()
{
    QTest::addColumn<Report>("report");
    const QDir samples(Source + u"/resources/samples"_s);
    for (const QString &name : samples.entryList({u"*.nianbao"_s})) {
        const auto loaded = ReportFile::load(samples.filePath(name));
        QVERIFY_RESULT(loaded);
        QTest::newRow(qPrintable(name)) << loaded->report;
    }
    Report unusual = bureauSummary();
    OwnFigure own;
    own.id = u"own.1"_s;
    own.name = u"=1+1,\"引\"号"_s;
    own.unit = u"@次"_s;
    unusual.ownFigures = {own};
    unusual.figures.insert(u"own.1"_s, Figure::number(*Amount::fromFile(u"-0.000001"_s)));
    unusual.figures.insert(u"petition.total"_s, Figure::notApplicable());
    QTest::newRow("unusual") << unusual;
}

void tst_FigureSchema::figuresAreAsDescribed()
{
    QFETCH(Report, report);
    const ReportSet set = evaluated(report);
    const QTemporaryDir folder;
    QStringList paths;
    for (const QString &document : report.templates) {
        ExportJob job;
        job.set = &set;
        job.templateId = document;
        job.locale = chinese();
        QList<ExportedFile> files;
        for (const Exporter *exporter : {static_cast<const Exporter *>(new JsonExporter),
                                         static_cast<const Exporter *>(new CsvExporter)}) {
            const auto written = exporter->write(job);
            delete exporter;
            QVERIFY_RESULT(written);
            files += *written;
        }
        const auto saved = saveTogether(files, folder.path());
        QVERIFY_RESULT(saved);
        paths += *saved;
    }
    QCOMPARE(faultsOf(paths), QString());
}

void tst_FigureSchema::faultsAreFound_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a number that is no text")
        << u".json"_s << QByteArray("\"14285\"") << QByteArray("14285");
    QTest::newRow("an empty text for a blank")
        << u".json"_s << QByteArray(": null") << QByteArray(": \"\"");
    QTest::newRow("another format")
        << u".json"_s << QByteArray("nianbao-figures") << QByteArray("figures");
    QTest::newRow("a thousands separator")
        << u".csv"_s << QByteArray(",14285,") << QByteArray(",\"14,285\",");
    QTest::newRow("a blank with a 0")
        << u".csv"_s << QByteArray(",,blank") << QByteArray(",0,blank");
    QTest::newRow("no byte order mark") << u".csv"_s << QByteArray("\xef\xbb\xbf") << QByteArray();
}

void tst_FigureSchema::faultsAreFound()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ReportSet set = evaluated(bureauSummary());
    ExportJob job;
    job.set = &set;
    job.templateId = u"work-summary"_s;
    auto files = suffix == ".csv"_L1 ? CsvExporter().write(job) : JsonExporter().write(job);
    QVERIFY_RESULT(files);
    QVERIFY(files->first().bytes.contains(before));
    files->first().bytes.replace(before, after);
    const QTemporaryDir folder;
    const auto saved = saveTogether(*files, folder.path());
    QVERIFY_RESULT(saved);
    QVERIFY(faultsOf(*saved).contains(suffix));
}

QTEST_GUILESS_MAIN(tst_FigureSchema)
#include "tst_figureschema.moc"
