#include "session/reportsession.h"
