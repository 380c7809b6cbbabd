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
    void soundDefaults();
    void looksAreKept();
    void aFixedFolderComesFirst();
    void theUnitIsRemembered();

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

void tst_Settings::soundDefaults()
{
    const QTemporaryDir folder;
    const Settings settings = open(folder);
    QCOMPARE(settings.scheme(), Appearance::Scheme::System);
    QCOMPARE(settings.textPercent(), 100);
    QCOMPARE(settings.explainLimits().percent, 50);
    QCOMPARE(settings.explainLimits().least, Amount::fromInt(10));
    QVERIFY(settings.rememberedUnit().isEmpty());
    // A hand-edited file does no harm.
    QSettings raw(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    raw.setValue(u"look/textPercent"_s, 7);
    raw.setValue(u"look/scheme"_s, u"mauve"_s);
    raw.setValue(u"explain/percent"_s, -3);
    raw.sync();
    const Settings edited = open(folder);
    QCOMPARE(edited.textPercent(), 100);
    QCOMPARE(edited.scheme(), Appearance::Scheme::System);
    QCOMPARE(edited.explainLimits().percent, 50);
}

void tst_Settings::looksAreKept()
{
    const QTemporaryDir folder;
    {
        Settings settings = open(folder);
        settings.setScheme(Appearance::Scheme::Dark);
        settings.setTextPercent(150);
        settings.setExplainLimits({30, Amount::fromInt(5)});
    }
    Settings settings = open(folder);
    QCOMPARE(settings.scheme(), Appearance::Scheme::Dark);
    QCOMPARE(settings.textPercent(), 150);
    const ExplainLimits limits{30, Amount::fromInt(5)};
    QCOMPARE(settings.explainLimits(), limits);
    settings.setScheme(Appearance::Scheme::System);
    QCOMPARE(settings.scheme(), Appearance::Scheme::System);
}

void tst_Settings::aFixedFolderComesFirst()
{
    const QTemporaryDir folder;
    Settings settings = open(folder);
    settings.setExportFolder(u"/last"_s);
    QCOMPARE(settings.exportFolder(), u"/last"_s);
    settings.setFixedExportFolder(u"/always"_s);
    settings.setExportFolder(u"/elsewhere"_s);
    QCOMPARE(settings.exportFolder(), u"/always"_s);
    settings.setFixedExportFolder(QString());
    QCOMPARE(settings.exportFolder(), u"/elsewhere"_s);
}

void tst_Settings::theUnitIsRemembered()
{
    const QTemporaryDir folder;
    RememberedUnit known;
    known.unit = {u"某市林业局"_s, u"市林业局"_s, u"00248968X"_s, OrganKind::Government,
                  OrganLevel::Town};
    known.profile = {{u"fees"_s, u"no"_s}, {u"address"_s, u"某路1号, 2楼"_s}};
    {
        Settings settings = open(folder);
        settings.rememberUnit(known);
    }
    const RememberedUnit again = open(folder).rememberedUnit();
    QVERIFY(again.unit == known.unit);
    QCOMPARE(again.profile, known.profile);
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
