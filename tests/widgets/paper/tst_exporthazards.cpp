// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportjobs.h"
#include "faultydisk.h"
#include "folders.h"
#include "testsupport.h"

#include <QDir>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

constexpr const char *WithoutFonts = "NIANBAO_TEST_WITHOUT_FONTS";

// The text wherever people can type: texts, notes, names of their own figures, sources, reasons.
Report everywhere(const QString &text)
{
    Report report = bureauSummary();
    for (const QString &id : report.texts.keys())
        report.texts[id] = text + report.texts.value(id);
    report.texts[u"s2.1"_s] = text;
    report.meta[u"publisher"_s] = text.left(2000);
    OwnFigure own;
    own.id = u"own.1"_s;
    own.name = u"咨询"_s + text.left(60);
    own.unit = u"次"_s + text.left(3);
    report.ownFigures += own;
    report.figures[own.id] = Figure::number(Amount::fromInt(7));
    Figure &received = report.figures[u"request.received"_s];
    received.source.office = text;
    received.source.note = text;
    Explanation explanation;
    explanation.text = u"说明"_s + text;
    report.explanations[u"request.received"_s] = explanation;
    return report;
}

Report named(const QString &unit)
{
    Report report = bureauSummary();
    report.unit.name = unit;
    report.unit.shortName = unit;
    return report;
}

} // namespace

// Every format under bad input and on bad disks.
class tst_ExportHazards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filesStayValid_data();
    void filesStayValid();
    void nothingHalfWrittenRemains_data();
    void nothingHalfWrittenRemains();
    void withoutFontsNothingIsPainted();

private:
    QList<ExportedFile> written(const Exporter &exporter, const Report &report);

    std::optional<Services> m_services;
};

void tst_ExportHazards::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services.emplace(*std::move(services));
}

void tst_ExportHazards::filesStayValid_data()
{
    QTest::addColumn<Report>("report");
    QString control;
    for (char16_t c = 0; c < 0x20; ++c)
        control += QString(QChar(c)) + u'控';
    QTest::newRow("control characters")
        << everywhere(control + QChar(0x7f) + QChar(0x85) + u"\u2028\u202e\ufffe"_s);
    QTest::newRow("unpaired surrogates")
        << everywhere(u"甲"_s + QChar(0xd83d) + u"乙"_s + QChar(0xde00) + u"丙"_s + QChar(0xd800));
    QTest::newRow("paragraph of 200 lines")
        << everywhere(QString(u"推进政务公开标准化规范化，"_s).repeated(430));
    QTest::newRow("200 paragraphs") << everywhere(QString(u"推进政务公开。\n"_s).repeated(200));
    QTest::newRow("4,000 characters without a break") << everywhere(QString(4000, u'a'));
    QTest::newRow("markup") << everywhere(
        u"</td></w:t>]]><script>alert(1)</script>&#0;&amp;\"'="_s);
    QTest::newRow("separators in the name") << named(u"甲/乙\\丙:丁*?\"<>|"_s);
    QTest::newRow("way out of the folder") << named(u"../../../tmp/局"_s);
    QTest::newRow("device in the name") << named(u"CON"_s);
    QTest::newRow("dots and spaces in the name") << named(u" . 局 . "_s);
    QTest::newRow("control characters in the name")
        << named(u"市\n\t"_s + QChar(0) + u"\u202e局"_s);
    QTest::newRow("a very long name") << named(QString(u"人民政府"_s).repeated(100));
    Report empty = bureauSummary();
    empty.texts.clear();
    empty.figures.clear();
    empty.meta.clear();
    QTest::newRow("nothing filled in") << empty;
}

void tst_ExportHazards::filesStayValid()
{
    QFETCH(Report, report);
    const ExportSubject subject(*m_services, report);
    const QTemporaryDir folder;
    for (const Exporter *exporter : m_services->exporters()) {
        const FormatInfo info = exporter->info();
        for (const ExportJob &job : subject.jobsOf(*exporter)) {
            const auto proven = writeProven(*exporter, job);
            if (!proven && info.isPoster && proven.error().text().contains(u"too long"_s))
                continue; // a picture has an end
            QVERIFY2(proven, proven ? "" : qPrintable(info.id + u": "_s + proven.error().text()));
            QVERIFY(!proven->proof.isRead() || proven->proof.holds());
            for (const ExportedFile &file : proven->files) {
                static const QRegularExpression illegal(
                    u"[\\\\/:*?\"<>|\\x00-\\x1f]|[. ]$|^(con|prn|aux|nul|com\\d|lpt\\d)(\\.|$)"_s,
                    QRegularExpression::CaseInsensitiveOption);
                QVERIFY2(!file.name.contains(illegal), qPrintable(file.name));
                QVERIFY2(file.name.toUtf8().size() <= 255, qPrintable(file.name));
            }
            QVERIFY_RESULT(saveTogether(proven->files, folder.path()));
        }
    }
    QProcess checker;
    checker.start(
        QStringLiteral(NIANBAO_PYTHON),
        {QStringLiteral(NIANBAO_SOURCE_DIR "/tests/support/validfiles.py"), folder.path()});
    QVERIFY(checker.waitForFinished(120'000));
    QCOMPARE(QString::fromUtf8(checker.readAllStandardOutput() + checker.readAllStandardError()),
             QString());
}

QList<ExportedFile> tst_ExportHazards::written(const Exporter &exporter, const Report &report)
{
    const ExportSubject subject(*m_services, report);
    const auto files = exporter.write(subject.jobsOf(exporter).first());
    if (!files)
        qFatal("%s", qPrintable(files.error().text()));
    return *files;
}

void tst_ExportHazards::nothingHalfWrittenRemains_data()
{
    QTest::addColumn<QString>("format");
    for (const Exporter *exporter : m_services->exporters())
        QTest::addRow("%s", qPrintable(exporter->info().id)) << exporter->info().id;
}

void tst_ExportHazards::nothingHalfWrittenRemains()
{
    QFETCH(QString, format);
    const QList<ExportedFile> files = written(*m_services->exporter(format), bureauSummary());
    QVERIFY(!files.isEmpty());
    qint64 size = 0;
    for (const ExportedFile &file : files)
        size += file.bytes.size();

    QTemporaryDir folder;
    const QString first = folder.filePath(files.first().name);
    put(first, "old");
    const QMap<QString, QByteArray> before = contents(folder.path());
    for (const qint64 room : {qint64(0), size / 3, size / 2, size - 1}) {
        std::optional<FullDisk> disk(room);
        const auto saved = saveTogether(files, folder.path());
        disk.reset();
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::CannotWrite);
        QCOMPARE(contents(folder.path()), before);
    }

    // The same for somebody who may not write it.
    const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                      QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther |
                      QFile::ExeOther;
    QVERIFY(QFile::setPermissions(folder.path(), open));
    QVERIFY(QFile::setPermissions(first, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const int result = runUnprivileged([&] {
        const auto saved = saveTogether(files, folder.path());
        return !saved && saved.error().text().contains(files.first().name) ? 0 : 1;
    });
    QCOMPARE(result, 0);
    QCOMPARE(contents(folder.path()), before);
    QVERIFY(QFile::setPermissions(first, QFile::ReadOwner | QFile::WriteOwner));

    // Who has it open goes on reading what was there.
    QFile reader(first);
    QVERIFY(reader.open(QIODevice::ReadOnly));
    QVERIFY_RESULT(saveTogether(files, folder.path()));
    QCOMPARE(reader.readAll(), QByteArray("old"));
    QMap<QString, QByteArray> whole;
    for (const ExportedFile &file : files)
        whole.insert(file.name, file.bytes);
    QCOMPARE(contents(folder.path()), whole);
}

// This program once more, with no font that has Chinese characters.
void tst_ExportHazards::withoutFontsNothingIsPainted()
{
    if (!qEnvironmentVariableIsSet(WithoutFonts)) {
        QTemporaryDir folder;
        const QString config = folder.filePath(u"fonts.conf"_s);
        put(config, "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
                    "<dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>" +
                        QFile::encodeName(folder.filePath(u"cache"_s)) +
                        "</cachedir></fontconfig>");
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FONTCONFIG_FILE"_s, config);
        environment.insert(QString::fromLatin1(WithoutFonts), u"1"_s);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"withoutFontsNothingIsPainted"_s});
        QVERIFY(child.waitForFinished(120'000));
        QVERIFY2(child.exitCode() == 0, child.readAllStandardOutput().constData());
        return;
    }
    const ExportSubject subject(*m_services, bureauSummary());
    for (const Exporter *exporter : m_services->exporters()) {
        const FormatInfo info = exporter->info();
        ExportJob job = subject.jobsOf(*exporter).first();
        const auto painted = writeProven(*exporter, job);
        const bool isPainted = info.needsPictures && info.id != "xlsx"_L1;
        QVERIFY2(painted.has_value() != isPainted, qPrintable(info.id));
        if (isPainted)
            QVERIFY2(painted.error().text().contains(u"Chinese font"_s),
                     qPrintable(painted.error().text()));
        job.pictures = nullptr;
        const auto bare = writeProven(*exporter, job);
        const bool needsPaint = info.isPoster || info.id == "pdf"_L1 || info.id == "png"_L1 ||
                                info.id == "svg"_L1 || info.id == "charts-pdf"_L1;
        QVERIFY2(bare.has_value() != needsPaint, qPrintable(info.id));
    }
}

QTEST_MAIN(tst_ExportHazards)
#include "tst_exporthazards.moc"
