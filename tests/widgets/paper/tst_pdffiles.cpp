// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportjobs.h"
#include "outline/plaintext.h"
#include "publishedreports.h"
#include "testsupport.h"
#include "workbooks.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        qFatal("%s: %s", qPrintable(program), qPrintable(process.errorString()));
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString withoutSpaces(const QString &text)
{
    static const QRegularExpression space(u"\\s"_s, QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(space);
}

} // namespace

// Every PDF the program writes, looked at by other programs.
class tst_PdfFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void structureIsSound_data() { reports(); }
    void structureIsSound();
    void chaptersAndFiguresAreText_data() { reports(); }
    void chaptersAndFiguresAreText();
    void headingsAreBookmarks_data() { reports(); }
    void headingsAreBookmarks();
    void faultsAreFound();

private:
    static void reports();
    // The paths of all PDF files of a format.
    QStringList written(const Report &report, const QString &format,
                        const QLocale &locale = chinese());

    std::optional<Services> m_services;
    QTemporaryDir m_folder;
};

void tst_PdfFiles::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services.emplace(*std::move(services));
}

void tst_PdfFiles::reports()
{
    QTest::addColumn<Report>("report");
    QTest::newRow("annual report") << districtReport();
    QTest::newRow("work summary") << bureauSummary();
    const auto everything = reportOfEverything(shippedCatalog());
    QVERIFY_RESULT(everything);
    QTest::newRow("both documents") << *everything;
    for (const QString &name : {u"02-shanghai-office-2019.json"_s, u"34-pingtan-gaj-2021.json"_s}) {
        const auto report = publishedReport(name).report(shippedCatalog());
        QVERIFY_RESULT(report);
        QTest::addRow("%s", qPrintable(name)) << *report;
    }
    // Characters that share their shape with others.
    Report shared = bureauSummary();
    shared.texts[u"s0"_s] = unusualTexts().join(u'\n') + u"\n⼀⼯⼈⺠⻓⻔ 一工人民长门户户戶"_s;
    QTest::newRow("shared shapes") << shared;
}

QStringList tst_PdfFiles::written(const Report &report, const QString &format,
                                  const QLocale &locale)
{
    const Exporter &exporter = *m_services->exporter(format);
    const ExportSubject subject(*m_services, report);
    QStringList paths;
    for (const ExportJob &job : subject.jobsOf(exporter, locale)) {
        const auto files = exporter.write(job);
        if (!files)
            qFatal("%s", qPrintable(files.error().text()));
        for (const ExportedFile &one : *files) {
            if (!one.name.endsWith(".pdf"_L1))
                continue;
            paths += m_folder.filePath(one.name);
            QFile file(paths.last());
            if (!file.open(QIODevice::WriteOnly) || file.write(one.bytes) != one.bytes.size())
                qFatal("cannot write %s", qPrintable(paths.last()));
        }
    }
    return paths;
}

void tst_PdfFiles::structureIsSound()
{
    QFETCH(Report, report);
    const QString checker = QStringLiteral(NIANBAO_SOURCE_DIR "/tests/support/pdfcheck.py");
    for (const QLocale &locale : {chinese(), english()}) {
        QStringList paths;
        for (const QString &format : {u"pdf"_s, u"signoff"_s, u"poster"_s, u"charts-pdf"_s}) {
            const QStringList ofFormat = written(report, format, locale);
            QVERIFY2(!ofFormat.isEmpty(), qPrintable(format));
            paths += ofFormat;
        }
        QCOMPARE(
            output(QStringLiteral(NIANBAO_PYTHON), QStringList{checker, u"--archive"_s} + paths),
            QString());
    }
}

void tst_PdfFiles::chaptersAndFiguresAreText()
{
    QFETCH(Report, report);
    const ReportSet set = evaluated(report);
    const QStringList paths = written(report, u"pdf"_s);
    QCOMPARE(paths.size(), report.templates.size());
    for (qsizetype i = 0; i < paths.size(); ++i) {
        // On each page, what stands before its number; charts are drawn behind it.
        QString text;
        for (const QString &page :
             output(u"pdftotext"_s, {u"-raw"_s, paths[i], u"-"_s}).split(u'\f')) {
            static const QRegularExpression number(u"\\s—\\s*\\d+\\s*—"_s);
            const qsizetype end = page.lastIndexOf(number);
            text += withoutSpaces(end < 0 ? page : page.first(end));
        }
        int figures = 0;
        const auto look = [&text](const QString &what) {
            QString wanted = withoutSpaces(what).normalized(QString::NormalizationForm_C);
            wanted.removeIf([](QChar c) { return c.isSurrogate(); });
            return text.contains(wanted) ? QByteArray() : what.toUtf8();
        };
        const bool ordinary = qstrcmp(QTest::currentDataTag(), "shared shapes") != 0;
        for (const OutlineBlock &block :
             outlineOf(set, report.templates[i], true, chinese()).blocks) {
            if (const auto *heading = std::get_if<OutlineHeading>(&block)) {
                QCOMPARE(look(heading->text), QByteArray());
            } else if (const auto *paragraph = std::get_if<OutlineParagraph>(&block)) {
                if (ordinary)
                    QCOMPARE(look(paragraph->text), QByteArray());
            } else if (const auto *table = std::get_if<OutlineTable>(&block)) {
                for (const OutlineTableCell &cell : table->cells) {
                    QCOMPARE(look(cell.text), QByteArray());
                    figures += cell.kind == GridCell::Kind::Figure && !cell.text.isEmpty();
                }
            } else if (const auto *list = std::get_if<OutlineList>(&block)) {
                for (const OutlineList::Item &item : list->items) {
                    QCOMPARE(look(item.label), QByteArray());
                    QCOMPARE(look(item.value + item.unit), QByteArray());
                    ++figures;
                }
            }
        }
        QVERIFY(figures > 10);
        // Whatever was typed, it is searched for like this.
        if (!ordinary)
            QVERIFY2(text.contains(u"一工人民长门一工人民长门户户戶"_s), qPrintable(text));
    }
}

void tst_PdfFiles::headingsAreBookmarks()
{
    QFETCH(Report, report);
    const ReportSet set = evaluated(report);
    const QStringList paths = written(report, u"pdf"_s);
    static const QRegularExpression titles(u"\"title\": \"([^\"]*)\""_s);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString told = output(u"qpdf"_s, {u"--json=2"_s, u"--json-key=outlines"_s, paths[i]});
        QStringList found;
        for (auto it = titles.globalMatch(told); it.hasNext();)
            found += it.next().captured(1);
        QStringList headings;
        for (const OutlineBlock &block :
             outlineOf(set, report.templates[i], true, chinese()).blocks) {
            const auto *heading = std::get_if<OutlineHeading>(&block);
            if (heading && heading->level > 0)
                headings += heading->text;
        }
        // The keys of each entry are sorted: those below stand before its own title.
        found.sort();
        headings.sort();
        QCOMPARE(found, headings);
    }
}

// The checker knows what is wrong.
void tst_PdfFiles::faultsAreFound()
{
    const QString path = written(districtReport(), u"pdf"_s).first();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const QString checker = QStringLiteral(NIANBAO_SOURCE_DIR "/tests/support/pdfcheck.py");
    const auto faults = [&](const QByteArray &before, const QByteArray &after) {
        if (!whole.contains(before) || before.size() != after.size())
            qFatal("nothing to break: %s", before.constData());
        QFile broken(path);
        if (!broken.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        broken.write(QByteArray(whole).replace(before, after));
        broken.close();
        return output(QStringLiteral(NIANBAO_PYTHON), {checker, u"--archive"_s, path});
    };
    QVERIFY(faults("/CA 1", "/CA 0").contains(u"transparent"_s));
    QVERIFY(faults("/Lang", "/Long").contains(u"language"_s));
    QVERIFY(faults("/CIDSet", "/CIDSit").contains(u"CIDSet"_s));
    QVERIFY(faults("/FontFile2", "/FontFila2").contains(u"not embedded"_s));
    QVERIFY(faults("pdfaid:part=\"1\"", "pdfaid:part=\"2\"").contains(u"PDF/A-1b"_s));
    QVERIFY(faults("/GTS_PDFA1", "/GTS_PDFX1").contains(u"output intent"_s));
}

QTEST_MAIN(tst_PdfFiles)
#include "tst_pdffiles.moc"
