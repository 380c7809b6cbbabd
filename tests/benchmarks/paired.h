// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

// Two ways of doing the same job, timed in turns, so that a busy machine slows both alike.
namespace Paired {

struct Times
{
    std::vector<double> ours; // milliseconds
    std::vector<double> theirs;
};

template <class Ours, class Theirs>
Times measure(int rounds, Ours ours, Theirs theirs)
{
    const auto milliseconds = [](auto &job) {
        QElapsedTimer timer;
        timer.start();
        job();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    };
    constexpr int warmUps = 3;
    for (int i = 0; i < warmUps; ++i) {
        ours();
        theirs();
    }
    Times times;
    for (int i = 0; i < rounds; ++i) {
        times.ours.push_back(milliseconds(ours));
        times.theirs.push_back(milliseconds(theirs));
    }
    return times;
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// "workbook: 5.1 ms (4.9–6.0), bare: 4.2 ms (4.0–5.1), ratio 1.21"
inline void print(const char *job, const Times &times, const char *other)
{
    const auto show = [](const char *name, const std::vector<double> &values) {
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        std::printf("%s: %.2f ms (%.2f–%.2f), ", name, median(values), *least, *most);
    };
    show(job, times.ours);
    show(other, times.theirs);
    std::printf("ratio %.2f\n", median(times.ours) / median(times.theirs));
}

} // namespace Paired
