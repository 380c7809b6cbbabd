#include <QChart>
