#pragma once

#include "lib/model/error.hpp"

namespace simprof {

/// As long as it lives, SIMs are visited, and nothing else is asked of the store.
class Visiting {
public:
    explicit Visiting(bool& visits) : m_visits(visits = true) {}
    Visiting(const Visiting&) = delete;
    Visiting& operator=(const Visiting&) = delete;
    ~Visiting() { m_visits = false; }

private:
    bool& m_visits;
};

inline void expect_no_visit(bool visits) {
    if (visits) throw Error{ErrorKind::bug, said("The store was asked for more while it handed out SIMs.")};
}

}  // namespace simprof
