// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdata.h"
#include "document/reportfile.h"
#include "document/reportset.h"
#include "export/htmlexporter.h"
#include "rules/checkrunner.h"

#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What the model costs on the largest report: both documents, three attached years, 20,000
// characters of text. Figures to read, not to assert: machines differ.
class BenchModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void openAndCheck();
    void recheckAfterOneFigure();
    void readTwentyThousandCharacters();
    void findStatements();
    void htmlWithoutPictures();
    void allCharts();

private:
    std::optional<TemplateCatalog> m_catalog;
    std::optional<RuleBook> m_book;
    Report m_report;
    QByteArray m_bytes;
    FormPtr m_form;
    std::optional<CheckRunner> m_runner;
};

void BenchModel::initTestCase()
{
    m_catalog.emplace(*TemplateCatalog::shipped());
    m_book.emplace(*RuleBook::shipped());
    const QString folder = QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/");
    m_report = ReportFile::load(folder + u"district-2021-annual.nianbao"_s)->report;
    const Report summary = ReportFile::load(folder + u"bureau-2021-summary.nianbao"_s)->report;
    m_report.templates += summary.templates;
    m_report.figures.insert(summary.figures);
    m_report.texts.insert(summary.texts);
    AttachedReport third = m_report.attached.last();
    third.report.year -= 1;
    m_report.attached.append(third);
    QString text = summary.text(u"s1.2"_s) + u'\n';
    while (text.size() < 20'000)
        text += text;
    m_report.texts.insert(u"c1"_s, text.left(20'000));
    m_bytes = ReportFile::toBytes(m_report);
    m_form = *ReportForm::make(*m_catalog, m_report.templates);
    m_runner.emplace(*CheckRunner::compile(*m_book, *m_catalog, m_form));
}

void BenchModel::openAndCheck()
{
    QBENCHMARK
    {
        const auto loaded = ReportFile::parse(m_bytes, u"bench.nianbao"_s);
        const auto set = ReportSet::make(loaded->report, *m_catalog);
        QVERIFY(!m_runner->run(*set).findings.isEmpty());
    }
}

void BenchModel::recheckAfterOneFigure()
{
    const auto base = ReportSet::make(m_report, *m_catalog);
    Report edited = m_report;
    qint64 value = 0;
    QBENCHMARK
    {
        edited.figures[u"t3.new.natural"_s] = Figure::number(Amount::fromInt(++value));
        QVERIFY(m_runner->run(ReportSet::update(*base, edited)).violated > 0);
    }
}

void BenchModel::readTwentyThousandCharacters()
{
    const QString text = m_report.text(u"c1"_s);
    QBENCHMARK
    {
        QVERIFY(!ProseReading(text).quantities().empty());
    }
}

// Every clause states a figure: denser than any report.
void BenchModel::findStatements()
{
    QString text;
    while (text.size() < 20'000)
        text += u"2021年，我局收到政府信息公开申请57件（含上年结转1件），予以公开6件、部分公开2件，"
                u"无法提供265件；行政复议7件，维持5件。制发规范性文件3件，废止1件。\n"_s;
    const ProseReading reading(text);
    PhraseBook::Context context;
    context.year = 2021;
    QBENCHMARK
    {
        QVERIFY(m_book->phrases().stated(reading, u"annual-report-2021", context).statements.size() > 900);
    }
}

void BenchModel::htmlWithoutPictures()
{
    const auto set = ReportSet::make(m_report, *m_catalog);
    const CheckResult checks = m_runner->run(*set);
    const HtmlExporter exporter;
    const ExportJob job{&*set,
                        &checks,
                        nullptr,
                        m_report.templates.first(),
                        QLocale(QLocale::Chinese, QLocale::China),
                        QDateTime()};
    QBENCHMARK
    {
        QVERIFY(exporter.write(job).has_value());
    }
}

void BenchModel::allCharts()
{
    const auto set = ReportSet::make(m_report, *m_catalog);
    const QLocale locale(QLocale::Chinese, QLocale::China);
    QBENCHMARK
    {
        QVERIFY(chartsOf(*set, locale).size() >= 8);
    }
}

QTEST_GUILESS_MAIN(BenchModel)
#include "bench_model.moc"
