// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultydisk.h"

#include <algorithm>
#include <cerrno>

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr uid_t Nobody = 65534;
constexpr qint64 Unlimited = -1;
qint64 bytesLeft = Unlimited;

} // namespace

// Takes the place of the C library's function in the test program, Qt's calls included.
extern "C" ssize_t write(int descriptor, const void *data, size_t size)
{
    const bool isFile = descriptor > STDERR_FILENO;
    if (isFile && bytesLeft != Unlimited) {
        size = std::min(size, static_cast<size_t>(bytesLeft));
        bytesLeft -= static_cast<qint64>(size);
        if (size == 0) {
            errno = ENOSPC;
            return -1;
        }
    }
    return syscall(SYS_write, descriptor, data, size);
}

TestSupport::FullDisk::FullDisk(qint64 left)
{
    bytesLeft = left;
}

TestSupport::FullDisk::~FullDisk()
{
    bytesLeft = Unlimited;
}

int TestSupport::runUnprivileged(const std::function<int()> &action)
{
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && setuid(Nobody) != 0)
            _exit(127);
        _exit(action());
    }
    int status = 0;
    const bool ended = child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status);
    return ended ? WEXITSTATUS(status) : -1;
}
