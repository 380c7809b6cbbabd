// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The few calls to the operating system that Qt does not offer.
namespace Platform {

// Brings an open file's bytes to the disk. Empty when they are there (or the file system cannot
// tell); else the system's reason why they do not fit or cannot be written.
QString syncFile(int descriptor);

// Makes the folder's own entries (a renamed file) survive a power cut. Best effort: not every file
// system can.
void syncFolder(const QString &folder);

// Whether it is certain that no process has the file open at this moment. False when somebody has,
// or when the file system cannot tell.
bool isOpenNowhere(const QString &path);

// A painting program asks for the user's runtime folder (XDG_RUNTIME_DIR), which a bare login as
// root or a scheduled job lacks. Makes a private one in the temporary folder, as Qt itself would,
// but without a complaint on standard error. Call before the application object is made.
void ensureRuntimeFolder();

} // namespace Platform
