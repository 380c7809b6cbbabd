// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The few calls to the operating system that Qt does not offer.
namespace Platform {

// Makes the folder's own entries (a renamed file) survive a power cut. Best effort: not every file
// system can.
void syncFolder(const QString &folder);

// Whether it is certain that no process has the file open at this moment. False when somebody has,
// or when the file system cannot tell.
bool isOpenNowhere(const QString &path);

} // namespace Platform
