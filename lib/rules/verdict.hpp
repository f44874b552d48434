#pragma once

#include "lib/model/error.hpp"

#include <optional>
#include <utility>
#include <variant>

namespace simprof {

/// What a rule makes of an input: the value it accepts, or its refusal.
template <typename T>
class Verdict {
public:
    Verdict(T value) : m_either(std::move(value)) {}            // NOLINT(google-explicit-constructor)
    Verdict(Refusal refusal) : m_either(std::move(refusal)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool accepted() const { return std::holds_alternative<T>(m_either); }
    [[nodiscard]] const T& value() const { return std::get<T>(m_either); }
    [[nodiscard]] const Refusal& refusal() const { return std::get<Refusal>(m_either); }

    /// The value; a refusal is thrown as Error.
    [[nodiscard]] const T& value_or_throw() const {
        if (!accepted()) throw Error{refusal()};
        return value();
    }

private:
    std::variant<T, Refusal> m_either;
};

/// What a rule says that only looks: nothing, or its refusal.
using MaybeRefusal = std::optional<Refusal>;

inline void throw_if(const MaybeRefusal& refusal) {
    if (refusal) throw Error{*refusal};
}

}  // namespace simprof
