// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exporter.h"

#include "base/wholefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>
#include <optional>
#include <system_error>

using namespace Qt::StringLiterals;

namespace {

namespace fs = std::filesystem;

constexpr QLatin1StringView WorkFolder(".nianbao-export-"); // and six random letters

// Files that appear in a folder together or not at all. They are written and synced in a hidden
// folder beside their places, so that putting them in place is a rename each; a file that is
// replaced is kept until all renames are done.
class FileBatch
{
    Q_DECLARE_TR_FUNCTIONS(Export)

public:
    explicit FileBatch(const QString &folder)
        : m_folder(folder)
    {
    }
    ~FileBatch()
    {
        if (!m_done)
            rollBack();
    }
    Q_DISABLE_COPY_MOVE(FileBatch)

    Result<QStringList> save(const QList<ExportedFile> &files)
    {
        for (const auto step : {&FileBatch::prepare, &FileBatch::writeAll, &FileBatch::putAll}) {
            if (const Result<void> done = (this->*step)(files); !done)
                return done.error();
        }
        m_done = true;
        QStringList paths;
        for (const ExportedFile &file : files)
            paths += target(file);
        return paths;
    }

private:
    struct Placed
    {
        QString path;
        QString backup; // empty: there was no such file before
    };

    QString target(const ExportedFile &file) const { return m_folder.filePath(file.name); }
    static fs::path native(const QString &path) { return QFileInfo(path).filesystemFilePath(); }
    static Error failed(const QString &path, const QString &reason)
    {
        return {Error::Kind::CannotWrite,
                tr("%1 could not be written: %2. No file was changed; choose another folder or "
                   "make room, then export again.")
                    .arg(QDir::toNativeSeparators(path), reason),
                {}};
    }

    Result<void> prepare(const QList<ExportedFile> &files)
    {
        const QString folder = m_folder.path();
        if (const auto error = createFolder())
            return failed(folder, qt_error_string(error.value()));
        for (const ExportedFile &file : files) {
            const QFileInfo info(target(file));
            if (info.isDir())
                return failed(info.filePath(), tr("a folder has this name"));
            if (info.exists() && !info.isWritable())
                return failed(info.filePath(), tr("the file there is write-protected"));
        }
        sweepStrayFolders();
        m_work.emplace(m_folder.filePath(QString(WorkFolder) + "XXXXXX"_L1));
        if (!m_work->isValid())
            return failed(folder, m_work->errorString());
        return {};
    }

    // What exports that were killed midway left behind; an hour later none is still running.
    void sweepStrayFolders() const
    {
        const QDateTime hourAgo = QDateTime::currentDateTime().addSecs(-3600);
        for (const QFileInfo &stray : m_folder.entryInfoList({QString(WorkFolder) + "??????"_L1},
                                                             QDir::Dirs | QDir::Hidden)) {
            if (!stray.isSymLink() && stray.lastModified() < hourAgo)
                QDir(stray.filePath()).removeRecursively();
        }
    }

    std::error_code createFolder()
    {
        std::error_code error;
        for (QString path = m_folder.absolutePath(); !QFileInfo::exists(path);
             path = QFileInfo(path).path())
            m_created += path;
        fs::create_directories(native(m_folder.absolutePath()), error);
        if (!error && !QFileInfo(m_folder.path()).isDir())
            error = std::make_error_code(std::errc::not_a_directory);
        return error;
    }

    Result<void> writeAll(const QList<ExportedFile> &files)
    {
        for (const ExportedFile &file : files) {
            const QString path = m_work->filePath(file.name);
            if (const FileFault fault = writeWholeFile(path, file.bytes))
                return failed(target(file), fault.reason);
            if (QFileInfo::exists(target(file)))
                QFile::setPermissions(path, QFile::permissions(target(file)));
        }
        return {};
    }

    Result<void> putAll(const QList<ExportedFile> &files)
    {
        for (const ExportedFile &file : files) {
            Placed placed{target(file), {}};
            std::error_code error;
            if (QFileInfo::exists(placed.path)) {
                placed.backup = m_work->filePath(u"%1.old"_s.arg(m_placed.size()));
                error = keep(placed.path, placed.backup);
            }
            if (!error)
                fs::rename(native(m_work->filePath(file.name)), native(placed.path), error);
            if (error)
                return failed(placed.path, qt_error_string(error.value()));
            m_placed += placed;
        }
        return {};
    }

    // A second name for the same file; a copy on file systems that have no links.
    static std::error_code keep(const QString &path, const QString &backup)
    {
        std::error_code error;
        fs::create_hard_link(native(path), native(backup), error);
        if (error) {
            error.clear();
            fs::copy_file(native(path), native(backup), error);
        }
        return error;
    }

    void rollBack()
    {
        std::error_code ignored; // nothing more can be done
        for (auto it = m_placed.crbegin(); it != m_placed.crend(); ++it) {
            if (it->backup.isEmpty())
                fs::remove(native(it->path), ignored);
            else
                fs::rename(native(it->backup), native(it->path), ignored);
        }
        m_work.reset();
        for (const QString &path : std::as_const(m_created)) // innermost first
            fs::remove(native(path), ignored);
    }

    QDir m_folder;
    QStringList m_created; // folders that did not exist before
    std::optional<QTemporaryDir> m_work;
    QList<Placed> m_placed;
    bool m_done = false;
};

} // namespace

Result<QStringList> saveTogether(const QList<ExportedFile> &files, const QString &folder)
{
    return FileBatch(folder).save(files);
}
