// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Settings : public QObject
{
    Q_OBJECT

private slots:
    void emptyAtFirst();
    void recentFilesLastUsedFirst();
    void survivesTheProgram();

private:
    Settings open(const QTemporaryDir &folder) const
    {
        return Settings(
            std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat));
    }
};

void tst_Settings::emptyAtFirst()
{
    const QTemporaryDir folder;
    const Settings settings = open(folder);
    QVERIFY(settings.recentFiles().isEmpty());
    QVERIFY(settings.exportFormats().isEmpty());
    QVERIFY(settings.language().isEmpty());
    QCOMPARE(settings.zoom(), 100);
    QVERIFY(!settings.reportFolder().isEmpty());
}

void tst_Settings::recentFilesLastUsedFirst()
{
    const QTemporaryDir folder;
    Settings settings = open(folder);
    for (int i = 0; i < Settings::MaxRecentFiles + 3; ++i)
        settings.addRecentFile(u"/reports/%1.nianbao"_s.arg(i));
    settings.addRecentFile(u"/reports/5.nianbao"_s);
    QCOMPARE(settings.recentFiles().size(), Settings::MaxRecentFiles);
    QCOMPARE(settings.recentFiles().first(), u"/reports/5.nianbao"_s);
    QCOMPARE(settings.recentFiles().count(u"/reports/5.nianbao"_s), 1);
    QCOMPARE(settings.reportFolder(), u"/reports"_s);
    settings.removeRecentFile(u"/reports/5.nianbao"_s);
    QVERIFY(!settings.recentFiles().contains(u"/reports/5.nianbao"_s));
}

void tst_Settings::survivesTheProgram()
{
    const QTemporaryDir folder;
    {
        Settings settings = open(folder);
        settings.addRecentFile(u"/reports/杭州 & 平潭.nianbao"_s);
        settings.setExportFormats({u"html"_s, u"xlsx"_s});
        settings.setLanguage(u"en"_s);
        settings.setWindow("geometry", QByteArray("\0state", 6));
    }
    const Settings settings = open(folder);
    QCOMPARE(settings.recentFiles(), QStringList{u"/reports/杭州 & 平潭.nianbao"_s});
    QCOMPARE(settings.exportFormats(), (QStringList{u"html"_s, u"xlsx"_s}));
    QCOMPARE(settings.language(), u"en"_s);
    QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
    QCOMPARE(settings.windowState(), QByteArray("\0state", 6));
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
