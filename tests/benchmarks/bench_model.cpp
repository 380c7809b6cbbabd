// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdata.h"
#include "document/reportfile.h"
#include "document/reportset.h"
#include "export/htmlexporter.h"
#include "rules/checkrunner.h"

#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What the model costs on the largest report: both documents with every cell filled in, three
// attached years, 20,000 characters of text in which nearly every clause holds a figure. Figures to
// read, not to assert: machines differ.
class BenchModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void openAndCheckTheSamples_data();
    void openAndCheckTheSamples();
    void openAndCheck();
    void open();
    void checkAll();
    void recheckAfterOneFigure();
    void recheckAfterOneSentence();
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

// Sentences that agree with themselves, each time about another place with other numbers.
static QString denseText(int length)
{
    QString text;
    for (int n = 1; text.size() < length; ++n) {
        const auto number = [n](int base) { return QString::number(base + 7 * n); };
        text +=
            u"（%1）%2号街道办理情况。全年公开信息%3条，其中网站%4条、微信%5条、公开栏%6条，"
            u"较上年增加%1条。\n"_s.arg(number(0), number(100), QString::number(3 * 7 * n + 1800),
                                        number(800), number(600), number(400));
        text += u"受理群众来信%1件，其中咨询类%2件、投诉类%3件，办结率100%；承办建议提案%4件"
                u"（主办%5件、会办%6件），按期答复率达到100%。\n"_s.arg(
                    QString::number(2 * 7 * n + 500), number(300), number(200),
                    QString::number(2 * 7 * n + 60), number(20), number(40));
        text += u"举办%1号业务培训班2期，参加人员约%2人次，占应到人数的97.6%；投入经费近20万元，"
                u"比上年下降12.5%，检查单位%3家，发现问题%4个并已整改到位。\n"_s.arg(
                    number(1), number(150), number(30), number(9));
    }
    return text.left(length);
}

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
    m_report.texts.insert(u"c1"_s, denseText(20'000));
    m_form = *ReportForm::make(*m_catalog, m_report.templates);
    for (int cell = 0; cell < m_form->cellCount(); ++cell) {
        const QString id = m_form->cell(cell).id;
        if (m_form->cell(cell).role == CellRole::Input && m_report.figure(id).isBlank())
            m_report.figures.insert(id, Figure::number(Amount::fromInt(1000 + cell)));
    }
    m_bytes = ReportFile::toBytes(m_report);
    m_runner.emplace(*CheckRunner::compile(*m_book, *m_catalog, m_form));
}

void BenchModel::openAndCheckTheSamples_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &name : {u"district-2021-annual"_s, u"bureau-2021-summary"_s})
        QTest::newRow(qPrintable(name)) << u":/samples/"_s + name + u".nianbao"_s;
}

// Reports of ordinary size, forms and checks at hand.
void BenchModel::openAndCheckTheSamples()
{
    QFETCH(QString, file);
    QFile sample(file);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray bytes = sample.readAll();
    const auto first = ReportFile::parse(bytes, file);
    const auto form = ReportForm::make(*m_catalog, first->report.templates);
    const auto runner = CheckRunner::compile(*m_book, *m_catalog, *form);
    QBENCHMARK
    {
        const auto loaded = ReportFile::parse(bytes, file);
        const auto set = ReportSet::make(loaded->report, *m_catalog);
        QVERIFY(!runner->run(*set).findings.isEmpty());
    }
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

void BenchModel::open()
{
    QBENCHMARK
    {
        const auto loaded = ReportFile::parse(m_bytes, u"bench.nianbao"_s);
        QVERIFY(ReportSet::make(loaded->report, *m_catalog).has_value());
    }
}

// Every text read and judged anew.
void BenchModel::checkAll()
{
    QBENCHMARK
    {
        const auto set = ReportSet::make(m_report, *m_catalog);
        QVERIFY(!m_runner->run(*set).findings.isEmpty());
    }
}

// The chapter of 20,000 characters itself is edited.
void BenchModel::recheckAfterOneSentence()
{
    const auto base = ReportSet::make(m_report, *m_catalog);
    Report edited = m_report;
    int value = 0;
    QBENCHMARK
    {
        edited.texts[u"c1"_s] =
            m_report.text(u"c1"_s) + u"召开会议%1次。"_s.arg(QString::number(++value));
        QVERIFY(m_runner->run(ReportSet::update(*base, edited)).violated > 0);
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
        QVERIFY(
            m_book->phrases().stated(reading, u"annual-report-2021", context).statements.size() >
            900);
    }
}

void BenchModel::htmlWithoutPictures()
{
    const auto set = ReportSet::make(m_report, *m_catalog);
    const CheckResult checks = m_runner->run(*set);
    const HtmlExporter exporter;
    ExportJob job;
    job.set = &*set;
    job.checks = &checks;
    job.templateId = m_report.templates.first();
    job.locale = QLocale(QLocale::Chinese, QLocale::China);
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
