// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFunctionPointer>
#include <QString>


// A part of the program that is loaded with its first use, because its libraries would lengthen
// every start. It lies beside the programs as installed or as built. The function of that name
// (extern "C"); null when the part is not installed. What was loaded stays loaded.
QFunctionPointer moduleFunction(const QString &module, const char *function);
