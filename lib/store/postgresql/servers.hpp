#pragma once

#include "lib/store/servers.hpp"

// What that promises, in programs that are linked with libpq.
