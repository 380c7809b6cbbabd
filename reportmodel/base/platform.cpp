// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"

#include <QDir>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

// A file descriptor that is closed when it goes out of scope.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC))
    {
    }
    ~Descriptor()
    {
        if (isOpen())
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    bool isOpen() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

} // namespace

QString Platform::syncFile(int descriptor)
{
    if (::fsync(descriptor) == 0)
        return {};
    const int error = errno;
    const bool isLost = error == ENOSPC || error == EDQUOT || error == EIO;
    return isLost ? qt_error_string(error) : QString();
}

void Platform::syncFolder(const QString &folder)
{
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    if (descriptor.isOpen())
        ::fsync(descriptor.get());
}

bool Platform::isOpenNowhere(const QString &path)
{
    // The kernel grants a write lease only while nobody else has the file open.
    const Descriptor descriptor(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
    return descriptor.isOpen() && ::fcntl(descriptor.get(), F_SETLEASE, F_WRLCK) == 0;
}

void Platform::ensureRuntimeFolder()
{
    constexpr auto variable = "XDG_RUNTIME_DIR";
    if (!qEnvironmentVariableIsEmpty(variable))
        return;
    const QByteArray folder =
        QFile::encodeName(QDir::tempPath()) + "/nianbao-runtime-" + QByteArray::number(::geteuid());
    ::mkdir(folder.constData(), S_IRWXU);
    struct stat status = {};
    // Somebody else's folder of that name, or a link, is not used: Qt then finds its own way.
    const bool isOurs = ::lstat(folder.constData(), &status) == 0 && S_ISDIR(status.st_mode) &&
                        status.st_uid == ::geteuid() && (status.st_mode & 0777) == S_IRWXU;
    if (isOurs)
        qputenv(variable, folder);
}
