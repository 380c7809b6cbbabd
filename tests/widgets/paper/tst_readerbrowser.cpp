// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"
#include "common/services.h"
#include "rules/checkrunner.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

// Looks at the reader copy from outside, for it runs no script itself; what it finds is its title.
QByteArray probePage(const QString &reader, int width)
{
    return QByteArray(R"(<!DOCTYPE html><html><head><meta charset="utf-8"><style>
* { margin: 0; border: 0; } iframe { width: WIDTHpx; height: 800px; display: block; }
</style></head><body><iframe src="READER"></iframe><pre></pre><script>
const frame = document.querySelector('iframe');
frame.onload = () => {
  const page = frame.contentDocument, view = frame.contentWindow;
  const all = what => [...page.querySelectorAll(what)];
  const size = node => parseFloat(view.getComputedStyle(node).fontSize);
  // What is wider than the window must be in a box that scrolls by itself.
  const found = {
    title: page.title,
    tables: all('table').length,
    pictures: all('img').length,
    broken: all('img').filter(i => !i.complete || i.naturalWidth === 0).length,
    links: all('a').length,
    lost: all('a').filter(a => !page.getElementById(decodeURIComponent(a.hash.slice(1))))
        .map(a => a.getAttribute('href')),
    tooWide: page.scrollingElement.scrollWidth - view.innerWidth,
    smallest: Math.min(...all('p, td, th, li, a').filter(n => n.textContent).map(size)),
    width: view.innerWidth
  };
  document.querySelector('pre').textContent = JSON.stringify(found);
};
</script></body></html>)")
        .replace("READER", QUrl::fromLocalFile(reader).toEncoded())
        .replace("WIDTH", QByteArray::number(width));
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

// The reader copy in a real browser, from disk and without a network.
class tst_ReaderBrowser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opens_data();
    void opens();

private:
    QTemporaryDir m_folder;
    QString m_reader; // the file
};

void tst_ReaderBrowser::initTestCase()
{
    const auto services = Services::make(Services::Painting::Yes);
    QVERIFY_RESULT(services);
    const ReportSet set = evaluated(districtReport());
    const auto runner = CheckRunner::compile(services->rules(), services->catalog(), set.formPtr());
    QVERIFY_RESULT(runner);
    const CheckResult checks = runner->run(set);
    ExportJob job;
    job.set = &set;
    job.checks = &checks;
    job.pictures = services->pictures();
    job.locale = chinese();
    job.time = QDateTime(QDate(2022, 1, 28), QTime(9, 0), Qt::UTC);
    const auto files = services->exporter(u"reader")->write(job);
    QVERIFY_RESULT(files);
    m_reader = m_folder.filePath(u"送阅稿.html"_s);
    write(m_reader, files->first().bytes);
}

void tst_ReaderBrowser::opens_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("telephone") << 390;
    QTest::newRow("office screen") << 1366;
}

void tst_ReaderBrowser::opens()
{
    QFETCH(int, width);
    // A window is never as narrow as a telephone; the frame in it is.
    const QString probe = m_folder.filePath(u"probe.html"_s);
    write(probe, probePage(m_reader, width));
    const auto [text, log] = openInBrowser(probe);
    QVERIFY2(!log.contains(u"CONSOLE"_s), qPrintable(log));
    const QJsonObject found = QJsonDocument::fromJson(text.toUtf8()).object();
    QVERIFY2(!found.isEmpty(), qPrintable(log.right(2000)));
    QVERIFY(found[u"title"_s].toString().contains(u"年度报告"_s));
    QVERIFY2(found[u"lost"_s].toArray().isEmpty(), qPrintable(text));
    QVERIFY(found[u"links"_s].toInt() > 20);
    QVERIFY(found[u"tables"_s].toInt() >= 4);
    QVERIFY(found[u"pictures"_s].toInt() >= 3);
    QCOMPARE(found[u"broken"_s].toInt(), 0);
    QVERIFY2(found[u"tooWide"_s].toInt() <= 0, qPrintable(text));
    QVERIFY2(found[u"smallest"_s].toDouble() >= 12, qPrintable(text));
    QCOMPARE(found[u"width"_s].toInt(), width);
}

QTEST_MAIN(tst_ReaderBrowser)
#include "tst_readerbrowser.moc"
