#pragma once

#include "lib/store/servers.hpp"

// What that promises, in programs that know files only: it says what to do.
