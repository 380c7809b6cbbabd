// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace TestSupport {

// While it lives, the disk has room for that many bytes more: the process's own write() then fails
// with "no space left on device". Linux only; one at a time.
class FullDisk
{
public:
    explicit FullDisk(qint64 bytesLeft);
    ~FullDisk();
    Q_DISABLE_COPY_MOVE(FullDisk)
};

// Runs `action` in a child process without the superuser's rights and returns its result (0…100),
// or -1 when the child was killed. What it changes in memory is lost.
int runUnprivileged(const std::function<int()> &action);

} // namespace TestSupport
