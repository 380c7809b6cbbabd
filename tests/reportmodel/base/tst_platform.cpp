// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class tst_Platform : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void missingRuntimeFolderIsMade();
    void givenRuntimeFolderIsKept();
    void runtimeFolderOfAnotherIsNotUsed();

private:
    QFileInfoList entries() const
    {
        return QDir(m_temporary->path()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::optional<QTemporaryDir> m_temporary;
    QByteArray m_runtimeBefore;
    QByteArray m_temporaryBefore;
};

void tst_Platform::init()
{
    m_runtimeBefore = qgetenv("XDG_RUNTIME_DIR");
    m_temporaryBefore = qgetenv("TMPDIR");
    m_temporary.emplace();
    qputenv("TMPDIR", QFile::encodeName(m_temporary->path()));
    qunsetenv("XDG_RUNTIME_DIR");
}

void tst_Platform::cleanup()
{
    qputenv("XDG_RUNTIME_DIR", m_runtimeBefore);
    m_temporaryBefore.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_temporaryBefore);
}

void tst_Platform::missingRuntimeFolderIsMade()
{
    for (int start = 0; start < 2; ++start) { // the second program finds the first one's folder
        qunsetenv("XDG_RUNTIME_DIR");
        Platform::ensureRuntimeFolder();
        QCOMPARE(entries().size(), 1);
        const QFileInfo folder = entries().first();
        QCOMPARE(qEnvironmentVariable("XDG_RUNTIME_DIR"), folder.filePath());
        QVERIFY(folder.isDir());
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(folder.permissions() & others));
    }
}

void tst_Platform::givenRuntimeFolderIsKept()
{
    qputenv("XDG_RUNTIME_DIR", "/given");
    Platform::ensureRuntimeFolder();
    QCOMPARE(qgetenv("XDG_RUNTIME_DIR"), "/given");
    QVERIFY(entries().isEmpty());
}

void tst_Platform::runtimeFolderOfAnotherIsNotUsed()
{
    Platform::ensureRuntimeFolder();
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    QVERIFY(QDir().rmdir(folder));
    const QTemporaryDir elsewhere;
    QVERIFY(QFile::link(elsewhere.path(), folder));
    qunsetenv("XDG_RUNTIME_DIR");
    Platform::ensureRuntimeFolder();
    QVERIFY(!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"));
}

QTEST_GUILESS_MAIN(tst_Platform)
#include "tst_platform.moc"
