// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"
#include "common/services.h"
#include "document/reportfile.h"
#include "export/comparisonpage.h"
#include "exportjobs.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

// Installed by `npm ci` as tests/accessibility/package-lock.json says; see tests/run.sh.
const QString Checker =
    QStringLiteral(NIANBAO_SOURCE_DIR "/tests/accessibility/node_modules/axe-core/axe.min.js");
constexpr int Widths[] = {390, 1366}; // a telephone, an office screen
constexpr int BrowserTimeout = 500'000;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

Report sample(const QString &name)
{
    const auto loaded =
        ReportFile::load(QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/") + name);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().text()));
    return loaded->report;
}

// The page with the checker inside, which tells the page around it what it found. The reader copy
// forbids scripts; that rule is taken out for the checker.
QByteArray withChecker(const QByteArray &page)
{
    static const QRegularExpression noScripts(
        u"<meta http-equiv=\"Content-Security-Policy\"[^>]*>"_s);
    QString text = QString::fromUtf8(page);
    text.remove(noScripts);
    const QString script = uR"(<script src="CHECKER"></script><script>
addEventListener('load', () => axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
}).then(found => parent.told({
  width: innerWidth,
  passed: found.passes.length,
  violations: found.violations.map(rule => ({
    id: rule.id,
    advice: rule.tags.includes('best-practice'),
    nodes: rule.nodes.map(node => node.html.slice(0, 200) + ' ' + node.failureSummary)
  }))
}), fault => parent.told({ fault: String(fault) })));
</script>)"_s.replace(u"CHECKER"_s, QUrl::fromLocalFile(Checker).toString());
    const qsizetype end = text.lastIndexOf(u"</body>"_s);
    return text.insert(end < 0 ? text.size() : end, script).toUtf8();
}

// Shows one page after the other at each width and collects what is told about them.
QByteArray probe(int pages)
{
    QStringList widths;
    for (const int width : Widths)
        widths += QString::number(width);
    return uR"(<!DOCTYPE html><html><head><meta charset="utf-8"><style>
* { margin: 0; border: 0; } iframe { height: 800px; display: block; }
</style></head><body><pre></pre><script>
const all = [];
function next() {
  const page = Math.floor(all.length / [WIDTHS].length);
  document.querySelectorAll('iframe').forEach(old => old.remove());
  if (page >= PAGES) {
    document.querySelector('pre').textContent = JSON.stringify(all);
    return;
  }
  const frame = document.createElement('iframe');
  frame.style.width = [WIDTHS][all.length % [WIDTHS].length] + 'px';
  frame.src = 'page' + page + '.html';
  document.body.append(frame);
}
function told(what) { all.push(what); setTimeout(next); }
next();
</script></body></html>)"_s.replace(u"WIDTHS"_s, widths.join(u','))
        .replace(u"PAGES"_s, QString::number(pages))
        .toUtf8();
}

} // namespace

// Every page that may be put on the web or read in a browser, looked at by an accessibility checker
// in a real browser: no rule of WCAG 2.1 A or AA is broken.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noRuleIsBroken_data();
    void noRuleIsBroken();
    void faultsAreFound();

private:
    void addPage(const QString &name, const QByteArray &bytes);
    void addFormats(const QString &name, const Report &report, const QStringList &formats);
    void addComparison();
    void check();

    std::optional<Services> m_services;
    QTemporaryDir m_folder;
    QStringList m_pages;
    QMap<QString, QJsonObject> m_found; // by page and width
};

void tst_Accessibility::addPage(const QString &name, const QByteArray &bytes)
{
    write(m_folder.filePath(u"page%1.html"_s.arg(m_pages.size())), withChecker(bytes));
    m_pages += name;
}

// `formats` empty: every format that writes web pages.
void tst_Accessibility::addFormats(const QString &name, const Report &report,
                                   const QStringList &formats)
{
    const ExportSubject subject(*m_services, report);
    for (const Exporter *exporter : m_services->exporters()) {
        const FormatInfo info = exporter->info();
        const bool wanted = formats.isEmpty() ? info.suffix == "html"_L1 || info.isPoster
                                              : formats.contains(info.id);
        if (!wanted)
            continue;
        const auto files = exporter->write(subject.jobsOf(*exporter).first());
        QVERIFY_RESULT(files);
        for (const ExportedFile &file : *files) {
            if (file.name.endsWith(".html"_L1))
                addPage(name + u", "_s + info.id, file.bytes);
        }
    }
}

void tst_Accessibility::addComparison()
{
    const auto before = publishedReport(u"15-pingtan-2020.json"_s).report(m_services->catalog());
    QVERIFY_RESULT(before);
    const auto comparison = Comparison::of({*before, u"2020"_s}, {districtReport(), u"2021"_s},
                                           m_services->catalog(), m_services->rules(), chinese());
    QVERIFY_RESULT(comparison);
    const auto page = ComparisonPage(*comparison, m_services->pictures(), {}, chinese()).html();
    QVERIFY_RESULT(page);
    addPage(u"comparison of two years"_s, page->toUtf8());
}

void tst_Accessibility::check()
{
    const QString path = m_folder.filePath(u"probe.html"_s);
    write(path, probe(static_cast<int>(m_pages.size())));
    const BrowserAnswer answer = openInBrowser(path, BrowserTimeout);
    const QJsonArray all = QJsonDocument::fromJson(answer.text.toUtf8()).array();
    QVERIFY2(!all.isEmpty(), qPrintable(answer.log.right(2000)));
    qsizetype next = 0;
    for (const QString &page : std::as_const(m_pages)) {
        for (const int width : Widths)
            m_found.insert(u"%1, %2 px"_s.arg(page).arg(width), all.at(next++).toObject());
    }
    QCOMPARE(all.size(), next);
}

void tst_Accessibility::initTestCase()
{
    QVERIFY2(QFileInfo::exists(Checker),
             "The accessibility checker is missing: run “npm ci --ignore-scripts” in "
             "tests/accessibility, as tests/run.sh does.");
    auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    m_services.emplace(*std::move(services));
    addFormats(u"sample of an annual report"_s, sample(u"district-2021-annual.nianbao"_s), {});
    addFormats(u"sample of a work summary"_s, sample(u"bureau-2021-summary.nianbao"_s), {});
    for (const QString &name : {u"02-shanghai-office-2019.json"_s, u"34-pingtan-gaj-2021.json"_s}) {
        const auto published = publishedReport(name).report(m_services->catalog());
        QVERIFY_RESULT(published);
        addFormats(name, *published, {u"web"_s, u"web-plain"_s});
    }
    addComparison();
    addPage(u"faulty"_s, "<!DOCTYPE html><html><head><title>x</title></head><body><main><h1>x</h1>"
                         "<img src=\"data:,\"><p style=\"color: #aaa\">hard to read</p></main>"
                         "</body></html>");
    check();
}

void tst_Accessibility::noRuleIsBroken_data()
{
    QTest::addColumn<QString>("page");
    for (auto it = m_found.cbegin(); it != m_found.cend(); ++it) {
        if (!it.key().startsWith(u"faulty"_s))
            QTest::addRow("%s", qPrintable(it.key())) << it.key();
    }
}

void tst_Accessibility::noRuleIsBroken()
{
    QFETCH(QString, page);
    const QJsonObject found = m_found.value(page);
    QVERIFY2(!found.contains(u"fault"_s), qPrintable(found[u"fault"_s].toString()));
    QVERIFY(page.endsWith(u" %1 px"_s.arg(found[u"width"_s].toInt())));
    QVERIFY(found[u"passed"_s].toInt() >= 10); // it did look
    QStringList broken;
    for (const QJsonValue &rule : found[u"violations"_s].toArray()) {
        QStringList places;
        for (const QJsonValue &node : rule[u"nodes"_s].toArray())
            places += node.toString();
        const QString told =
            rule[u"id"_s].toString() + u": "_s + places.mid(0, 3).join(u"\n    "_s);
        if (rule[u"advice"_s].toBool())
            qInfo("advice, %s", qPrintable(told)); // not of the standard
        else
            broken += told;
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void tst_Accessibility::faultsAreFound()
{
    const QJsonObject found = m_found.value(u"faulty, 390 px"_s);
    QStringList ids;
    for (const QJsonValue &rule : found[u"violations"_s].toArray())
        ids += rule[u"id"_s].toString();
    for (const QString &id : {u"html-has-lang"_s, u"image-alt"_s, u"color-contrast"_s})
        QVERIFY2(ids.contains(id), qPrintable(id));
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
