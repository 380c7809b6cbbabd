// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/services.h"
#include "document/reportedit.h"
#include "samplereports.h"
#include "templates/templatereader.h"
#include "testsupport.h"
#include "workbooks.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

// A fault an exporter could have: what it would write instead of the report.
struct Fault
{
    QString source; // name of the report
    QString name;
    std::function<void(Report &)> change = nullptr;
    // Of labels: words of the forms, and what is written for them.
    QString label = {};
    QString instead = {};
    bool losesAFinding = false;
};

template <class T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *std::move(result);
}

// Pictures as the program paints them, coarser: they cost most of the time.
class CoarsePictures : public ChartPictures
{
public:
    explicit CoarsePictures(const ChartPictures &fine)
        : m_fine(fine)
    {
    }
    Result<QByteArray> picture(const ChartData &data, Format format, QSizeF size,
                               int dpi) const override
    {
        Q_UNUSED(dpi)
        return m_fine.picture(data, format, size, LeastDpi);
    }
    QSizeF goodSize(const ChartData &data, qreal widthMm) const override
    {
        return m_fine.goodSize(data, widthMm);
    }

private:
    const ChartPictures &m_fine;
};

// Writes another report than it is asked for; proves against the one it is asked for.
class BrokenExporter : public Exporter
{
public:
    BrokenExporter(const Exporter &inside, QList<ExportedFile> files)
        : m_inside(inside)
        , m_files(std::move(files))
    {
    }
    FormatInfo info() const override { return m_inside.info(); }
    Result<QList<ExportedFile>> write(const ExportJob &) const override { return m_files; }
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override
    {
        return m_inside.prove(job, files);
    }

private:
    const Exporter &m_inside;
    QList<ExportedFile> m_files;
};

void assign(Report &report, const QString &cell, const QString &value)
{
    const auto form = valueOf(ReportForm::make(shippedCatalog(), report.templates));
    const auto done = ReportEdit::assign(report, *form, {{cell, value}});
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
}

void swapColumns(Report &report, const QString &one, const QString &other)
{
    const QMap<QString, Figure> before = report.figures;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        for (const auto &[from, to] : {std::pair{one, other}, std::pair{other, one}}) {
            if (it.key().startsWith("t3."_L1) && it.key().endsWith(u'.' + from))
                report.figures.insert(it.key().chopped(from.size()) + to, it.value());
        }
    }
}

Report district()
{
    Report report = districtReport();
    report.texts.insert(u"c5"_s, u"全年更新目录4次，收到申请70件。"_s);
    Figure &figure = report.figures[u"t3.new.natural"_s];
    figure.source.office = u"法规处"_s;
    figure.source.note = u"申请台账"_s;
    report.attached.first().report.figures[u"t3.new.natural"_s].value = *Amount::fromFile(u"777"_s);
    report.explanations.insert(u"t3.new.total"_s, {u"系统上线"_s, u"70"_s, {}});
    return report;
}

QList<Fault> faults()
{
    const QString annual = u"district"_s;
    const QString summary = u"bureau"_s;
    QList<Fault> list{
        {annual, u"a changed figure"_s,
         [](Report &report) { assign(report, u"t3.new.natural"_s, u"46"_s); }},
        {annual, u"a blank as 0"_s,
         [](Report &report) { assign(report, u"t3.carried_in.legal"_s, u"0"_s); }},
        {annual, u"a 0 as blank"_s,
         [](Report &report) { report.figures.remove(u"t3.granted.company"_s); }},
        {annual, u"two columns swapped"_s,
         [](Report &report) { swapColumns(report, u"natural"_s, u"other"_s); }},
        {annual, u"a changed number in the text"_s,
         [](Report &report) { report.texts[u"c5"_s].replace(u"4次"_s, u"6次"_s); }},
        {annual, u"a sentence lost"_s, [](Report &report) { report.texts.remove(u"c0"_s); }},
        {annual, u"a note lost"_s, [](Report &report) { report.texts.remove(u"t3.note"_s); }},
        {annual, u"another day"_s,
         [](Report &report) { report.meta[u"signed_date"_s] = u"2022-01-18"_s; }},
        {annual, u"another unit"_s, [](Report &report) { report.unit.name += u"局"_s; }},
        {annual, u"another year before"_s,
         [](Report &report) {
             report.attached.first().report.figures[u"t3.new.natural"_s].value =
                 *Amount::fromFile(u"776"_s);
         }},
        {annual, u"another source"_s,
         [](Report &report) { report.figures[u"t3.new.natural"_s].source.office = u"信访处"_s; }},
        {annual, u"another explanation"_s,
         [](Report &report) { report.explanations[u"t3.new.total"_s].text = u"口径变化"_s; }},
        {annual, u"a chart's other title"_s,
         [](Report &report) {
             report.charts[u"annual-report-2021/applications-by-result"_s].title = u"另一题"_s;
         }},
        {annual, u"a chart lost"_s,
         [](Report &report) {
             report.charts[u"annual-report-2021/applications-by-result"_s].shown = false;
         }},
        {annual, u"a finding lost"_s},
        {annual, u"a label lost"_s},
        {annual, u"a row's other label"_s},
        {summary, u"a row lost"_s,
         [](Report &report) { report.figures.remove(u"petition.consult"_s); }},
        {summary, u"a changed figure"_s,
         [](Report &report) { assign(report, u"petition.total"_s, u"14258"_s); }},
        {summary, u"a mark lost"_s,
         [](Report &report) { assign(report, u"platform.redesign_cost"_s, u"20"_s); }},
        {summary, u"not applicable as 0"_s,
         [](Report &report) { assign(report, u"request.topic.muck"_s, u"0"_s); }},
        {summary, u"a changed number in the text"_s,
         [](Report &report) { report.texts[u"s1.1"_s].replace(u"1335"_s, u"1353"_s); }},
        {summary, u"another index number"_s,
         [](Report &report) { report.meta[u"index_number"_s] += u'1'; }},
        {summary, u"a label lost"_s},
    };
    for (Fault &fault : list) {
        fault.losesAFinding = fault.name == "a finding lost"_L1;
        const bool ofForm = fault.source == annual;
        if (fault.name == "a label lost"_L1) {
            fault.label = ofForm ? u"自然人"_s : u"咨询"_s;
            fault.instead = ofForm ? u"个人"_s : u"询问"_s;
        }
        if (fault.name == "a row's other label"_L1) {
            fault.label = u"（一）予以公开"_s;
            fault.instead = u"（一）予以公布"_s;
        }
    }
    return list;
}

// The shipped templates with words of theirs replaced.
TemplateCatalog relabelled(const QString &label, const QString &instead)
{
    QList<TemplatePtr> templates;
    for (const TemplatePtr &one : shippedCatalog().all()) {
        const QString name = one->id + u".json"_s;
        QByteArray json =
            readAll(QStringLiteral(NIANBAO_SOURCE_DIR "/resources/templates/") + name);
        json.replace((u'"' + label + u'"').toUtf8(), (u'"' + instead + u'"').toUtf8());
        templates += valueOf(readTemplate(json, name));
    }
    return TemplateCatalog(templates);
}

} // namespace

// Every format of the program, with every fault an exporter could have: what makes the files say
// something else is caught when they are read back. The formats are the program's own list.
class tst_ExportAudit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theRightFilesAgree_data();
    void theRightFilesAgree();
    void everyFaultIsCaught_data();
    void everyFaultIsCaught();
    void everyFormatCatchesAChangedFigure();
    void whatCannotBeReadIsNotSaidToAgree();

private:
    struct Right
    {
        QList<ExportedFile> files;
        ExportProof proof;
    };
    struct Caught
    {
        bool differs = false; // from the right files
        QString refusal;      // empty: handed over
    };
    ExportJob job(const Evaluated &evaluated) const;
    const Right &right(const Exporter &exporter, const QString &source);
    Caught outcomeOf(const Exporter &exporter, const Fault &fault);

    std::optional<Services> m_services;
    QList<const Exporter *> exporters() const;
    std::unique_ptr<ChartPictures> m_pictures;
    QMap<QString, std::shared_ptr<Evaluated>> m_sources;
    QMap<QString, std::shared_ptr<Evaluated>> m_spoilt; // by fault
    QMap<QString, Right> m_right;                       // by format and source
    QList<Fault> m_faults = faults();
};

ExportJob tst_ExportAudit::job(const Evaluated &evaluated) const
{
    ExportJob job;
    job.set = &evaluated.set;
    job.checks = &evaluated.checks;
    job.pictures = m_pictures.get();
    job.templateId = evaluated.set.report().templates.first();
    job.locale = chinese();
    job.time = QDateTime(QDate(2022, 1, 20), QTime(8, 0), Qt::UTC);
    return job;
}

void tst_ExportAudit::initTestCase()
{
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services.emplace(*std::move(services));
    if (m_services->pictures())
        m_pictures = std::make_unique<CoarsePictures>(*m_services->pictures());
    else
        m_pictures = std::make_unique<FakePictures>(); // a program that does not paint
    const auto evaluateWith = [](const Report &report, const TemplateCatalog &catalog) {
        return std::make_shared<Evaluated>(valueOf(evaluate(report, catalog)));
    };
    Report annual = district();
    annual.figures.remove(u"t3.carried_in.legal"_s);
    m_sources.insert(u"district"_s, evaluateWith(annual, shippedCatalog()));
    m_sources.insert(u"bureau"_s, evaluateWith(bureauSummary(), shippedCatalog()));
    for (const Fault &fault : std::as_const(m_faults)) {
        Report report = m_sources[fault.source]->set.report();
        if (fault.change)
            fault.change(report);
        auto spoilt =
            evaluateWith(report, fault.label.isEmpty() ? shippedCatalog()
                                                       : relabelled(fault.label, fault.instead));
        if (fault.losesAFinding)
            spoilt->checks.findings.removeFirst();
        m_spoilt.insert(fault.source + fault.name, spoilt);
    }
}

void tst_ExportAudit::everyFaultIsCaught_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<qsizetype>("fault");
    for (const Exporter *exporter : exporters()) {
        const QString format = exporter->info().id;
        for (qsizetype i = 0; i < m_faults.size(); ++i)
            QTest::addRow("%s: %s, %s", qPrintable(format), qPrintable(m_faults[i].name),
                          qPrintable(m_faults[i].source))
                << format << i;
    }
}

// What the format makes of the report itself.
const tst_ExportAudit::Right &tst_ExportAudit::right(const Exporter &exporter,
                                                     const QString &source)
{
    const QString key = exporter.info().id + source;
    if (!m_right.contains(key)) {
        const ExportJob one = job(*m_sources[source]);
        const QList<ExportedFile> files = valueOf(exporter.write(one));
        m_right.insert(key, {files, exporter.prove(one, files)});
    }
    return m_right[key];
}

// A file that differs from the right one is not handed over; one that is the same byte for byte
// does not carry what was spoilt. Files nothing can read (pictures) prove nothing and are left out.
tst_ExportAudit::Caught tst_ExportAudit::outcomeOf(const Exporter &exporter, const Fault &fault)
{
    const Right &good = right(exporter, fault.source);
    const QList<ExportedFile> spoilt =
        valueOf(exporter.write(job(*m_spoilt[fault.source + fault.name])));
    bool differs = good.proof.isRead() && spoilt.size() != good.files.size();
    for (qsizetype i = 0; i < spoilt.size() && !differs; ++i)
        differs = good.proof.covers(good.files[i].name) && spoilt[i].bytes != good.files[i].bytes;
    if (!differs)
        return {};
    const auto proven =
        writeProven(BrokenExporter(exporter, spoilt), job(*m_sources[fault.source]));
    return {true, proven ? QString() : proven.error().message};
}

// A program that does not paint has no chart files to prove.
QList<const Exporter *> tst_ExportAudit::exporters() const
{
    QList<const Exporter *> all;
    for (const Exporter *exporter : m_services->exporters()) {
        static const QSet<QString> painted{u"png"_s, u"svg"_s, u"charts-pdf"_s};
        if (m_services->pictures() || !painted.contains(exporter->info().id))
            all.append(exporter);
    }
    return all;
}

void tst_ExportAudit::everyFaultIsCaught()
{
    QFETCH(QString, format);
    QFETCH(qsizetype, fault);
    const Caught outcome = outcomeOf(*m_services->exporter(format), m_faults[fault]);
    QVERIFY2(!outcome.differs || !outcome.refusal.isEmpty(), "handed over");
}

void tst_ExportAudit::everyFormatCatchesAChangedFigure()
{
    const auto changed = std::find_if(m_faults.cbegin(), m_faults.cend(), [](const Fault &one) {
        return one.name == "a changed figure"_L1;
    });
    for (const Exporter *exporter : exporters()) {
        if (!right(*exporter, changed->source).proof.isRead())
            continue;
        const Caught outcome = outcomeOf(*exporter, *changed);
        QVERIFY2(outcome.differs && !outcome.refusal.isEmpty(), qPrintable(exporter->info().id));
    }
}

void tst_ExportAudit::theRightFilesAgree_data()
{
    QTest::addColumn<QString>("format");
    for (const Exporter *exporter : exporters())
        QTest::newRow(qPrintable(exporter->info().id)) << exporter->info().id;
}

void tst_ExportAudit::theRightFilesAgree()
{
    QFETCH(QString, format);
    for (const QString &source : m_sources.keys()) {
        const ExportProof &proof = right(*m_services->exporter(format), source).proof;
        QVERIFY2(proof.holds() || !proof.isRead(), qPrintable(proof.refusal()));
        QVERIFY(!proof.isRead() || proof.compared() > 0);
    }
}

void tst_ExportAudit::whatCannotBeReadIsNotSaidToAgree()
{
    // A new format must be readable, or be named here.
    const QSet<QString> unread{u"png"_s};
    for (const Exporter *exporter : exporters()) {
        const QString format = exporter->info().id;
        const auto &[files, proof] = right(*exporter, u"district"_s);
        if (proof.isRead())
            continue;
        QVERIFY2(unread.contains(format), qPrintable(format));
        QVERIFY(!proof.holds());
        QCOMPARE(proof.compared(), 0);
        QVERIFY(!proof.covers(files.first().name));
        QCOMPARE(proof.summary(), ExportProof::notRead().summary());
    }
}

QTEST_MAIN(tst_ExportAudit)
#include "tst_exportaudit.moc"
